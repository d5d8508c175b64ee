def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


t = (1, 2)
print("%s" % (t,), "%s and %s" % t, "%r" % ((),), "%s" % ([],))
show(lambda: "%s" % t)
