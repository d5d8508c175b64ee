def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: float(""))
show(lambda: float("abc"))
show(lambda: float("1.5.2"))
show(lambda: float("1__0"))
show(lambda: float("1e"))
show(lambda: float("e5"))
show(lambda: float("- 1"))
show(lambda: float(" "))
show(lambda: float("1_.5"))
show(lambda: float(None))
show(lambda: float([1]))
show(lambda: float(1j))
show(lambda: float("1", 2))
show(lambda: float(b"2.5"))
show(lambda: float(b"x"))
