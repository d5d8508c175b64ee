def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], 1)), list(enumerate("a", start=-1)), list(enumerate(iterable="x")), list(enumerate("ab", 2**70)), list(enumerate("a", True)))
show(lambda: enumerate(5))
show(lambda: enumerate())
show(lambda: enumerate("a", "b"))
show(lambda: enumerate("a", 1.5))
show(lambda: enumerate("a", 1, 2))
