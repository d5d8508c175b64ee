def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: frozenset(5))
show(lambda: frozenset(1, 2))
show(lambda: frozenset([[]]))
show(lambda: frozenset(a=1))
