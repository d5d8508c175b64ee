def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: "%s %s" % "a")
show(lambda: "%s" % (1, 2))
show(lambda: "%s" % ())
show(lambda: "abc" % 1)
show(lambda: "abc" % ())
show(lambda: "abc" % (1,))
show(lambda: "abc" % {})
show(lambda: "abc" % [])
show(lambda: "%d %d" % (1,))
show(lambda: "%%" % 1)
