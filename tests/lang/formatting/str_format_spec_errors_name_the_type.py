def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: "{:d}".format("a"))
show(lambda: "{:s}".format(5))
show(lambda: "{:x}".format(1.5))
show(lambda: "{:>>5}".format(1))
show(lambda: "{:5}".format(None))
show(lambda: "{:abc}".format(5))
show(lambda: "{:%Y}".format("s"))
