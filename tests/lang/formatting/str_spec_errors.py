def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: format("a", "d"))
show(lambda: format("a", "=10"))
show(lambda: format("a", "+"))
show(lambda: format("a", " "))
show(lambda: format("a", "-"))
show(lambda: format("a", "#"))
show(lambda: format("a", "x"))
show(lambda: format("a", "0=5"))
show(lambda: format("a", "_"))
show(lambda: format("a", "10."))
