def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: format(1.5, "d"))
show(lambda: format(1.5, "x"))
show(lambda: format(1.5, "c"))
show(lambda: format(1.5, "s"))
show(lambda: format(1.5, ".f"))
show(lambda: format(1.5, ".-1f"))
show(lambda: format(1.5, ".999999999999999999999f"))
show(lambda: format(1.5, "99999999999999999999f"))
show(lambda: format(1.5, "n5"))
