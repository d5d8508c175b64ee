def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(f"{True:5}|{True:d}|{False:>3}|{True:s}" if False else f"{True:5}|{True:d}|{False:>3}")
show(lambda: format(True, "s"))
show(lambda: format(None, ""))
show(lambda: format(None, "5"))
show(lambda: format([], "5"))
show(lambda: format((), ">10"))
show(lambda: format({}, "d"))
show(lambda: format(object, ">10"))
show(lambda: format(len, "x"))
show(lambda: format(b"a", "5"))
show(lambda: format(..., "s"))
