def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print("%d %d %d %i" % (3.99, -3.99, 1e20, True), "%d" % 10**30, "%s" % True, "%d" % False, "%x" % True)
show(lambda: "%d" % float("inf"))
show(lambda: "%d" % float("nan"))
