def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(b"%s-%d-%x" % (b"ab", 5, 255), b"%b" % b"q", b"%c%c" % (65, b"B"), b"%05.1f" % 3.14159, b"%a" % "é", b"%%", b"%(k)s" % {b"k": b"v"}, b"%r" % "x")
show(lambda: b"%s" % "text")
show(lambda: b"%c" % 256)
show(lambda: b"%d" % "a")
show(lambda: b"%s" % 5)
show(lambda: b"%d %d" % (1,))
show(lambda: b"%z" % 1)
