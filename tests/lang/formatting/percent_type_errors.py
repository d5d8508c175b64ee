def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: "%d" % "5")
show(lambda: "%d" % None)
show(lambda: "%x" % 1.5)
show(lambda: "%o" % "a")
show(lambda: "%f" % "a")
show(lambda: "%c" % "ab")
show(lambda: "%c" % -1)
show(lambda: "%c" % 1.5)
show(lambda: "%c" % "")
show(lambda: "%e" % [])
show(lambda: "%d" % 1j)
show(lambda: "%i" % {})
