def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: all(5))
show(lambda: any())
show(lambda: all([1], [2]))
show(lambda: any(1 / x for x in [1, 0]))
show(lambda: any(1 / x for x in [0, 1]))
