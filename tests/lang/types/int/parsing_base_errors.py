def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: int("1", 1))
show(lambda: int("1", 37))
show(lambda: int("1", -2))
show(lambda: int(1, 10))
show(lambda: int(base=10))
show(lambda: int("1", "2"))
show(lambda: int("1", 2.0))
show(lambda: int("10", base=2))
