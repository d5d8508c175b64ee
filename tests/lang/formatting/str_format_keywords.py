def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print("{a} {b:>4} {a!r}".format(a="x", b=5), "{0} {k}".format(1, k=2), "{k}".format(**{"k": 3}), "{self}".format(self=1))
show(lambda: "{a}".format(b=1))
show(lambda: "{a}".format(1))
show(lambda: "{ a }".format(a=1))
show(lambda: "{'a'}".format(a=1))
