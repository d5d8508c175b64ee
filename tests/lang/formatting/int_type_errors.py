def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: format(5, "s"))
show(lambda: format(5, "z"))
show(lambda: format(5, ".2d"))
show(lambda: format(5, ".2"))
show(lambda: format(-1, "c"))
show(lambda: format(0x110000, "c"))
show(lambda: format(65, "+c"))
show(lambda: format(65, "#c"))
show(lambda: format(5, "dd"))
show(lambda: format(5, "5 d"))
