def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: "%z" % 1)
show(lambda: "%" % 1)
show(lambda: "%5" % 1)
show(lambda: "abc%" % ())
show(lambda: "%y%s" % 1)
show(lambda: "%é" % 1)
show(lambda: "%-" % ())
show(lambda: "%l" % 5)
show(lambda: "%ld %hd %Ld" % (1, 2, 3))
