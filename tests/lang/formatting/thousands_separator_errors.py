def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: format(5, ",x"))
show(lambda: format(5, ",b"))
show(lambda: format(5, ",,"))
show(lambda: format(5, "_,"))
show(lambda: format(5, ",_"))
show(lambda: format(5, "__"))
show(lambda: format(5, ",c"))
show(lambda: format(5, ",n"))
show(lambda: format(5, ",s"))
show(lambda: format("a", ","))
show(lambda: format(5.5, "_n"))
