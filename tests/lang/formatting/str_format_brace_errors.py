def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: "{".format(1))
show(lambda: "}".format(1))
show(lambda: "{}}".format(1))
show(lambda: "{{}".format(1))
show(lambda: "{!}".format(1))
show(lambda: "{!x}".format(1))
show(lambda: "{!rr}".format(1))
show(lambda: "{0!r".format(1))
show(lambda: "{0:".format(1))
show(lambda: "{:d".format(1))
show(lambda: "{0!}".format(1))
