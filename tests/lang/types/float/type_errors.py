def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: 1.5 & 1)
show(lambda: 1.5 + "a")
show(lambda: "a" * 1.5)
show(lambda: [1][1.0])
show(lambda: range(1.5))
show(lambda: 1.5 << 2)
show(lambda: "%d" % "x")
show(lambda: 1.5())
show(lambda: 1.5[0])
show(lambda: len(1.5))
