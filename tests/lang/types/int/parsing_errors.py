def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: int(""))
show(lambda: int("abc"))
show(lambda: int("1__0"))
show(lambda: int("_1"))
show(lambda: int("1_"))
show(lambda: int("012", 0))
show(lambda: int("12", 2))
show(lambda: int("0x", 16))
show(lambda: int("1.5"))
show(lambda: int("- 1"))
show(lambda: int(" "))
show(lambda: int("9" * 50 + "x"))
show(lambda: int(b"\xff"))
