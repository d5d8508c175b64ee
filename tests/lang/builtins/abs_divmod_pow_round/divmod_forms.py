def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(divmod(7, 2), divmod(-7, 2), divmod(7, -2), divmod(7.5, 2), divmod(-7.5, 2), divmod(True, 2), divmod(10**30, 7), divmod(0, 5), divmod(5, float("inf")), divmod(-5, float("inf")))
show(lambda: divmod(1, 0))
show(lambda: divmod(1.0, 0))
show(lambda: divmod("a", 1))
show(lambda: divmod(1))
