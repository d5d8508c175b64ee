def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(next(iter("a")), list(iter([1])), next(iter({1: 2})), list(iter(lambda l=[3, 2, 1]: l.pop(), 3)))
show(lambda: iter(5))
show(lambda: iter())
show(lambda: iter([], 1))
show(lambda: iter(1, 2, 3))
