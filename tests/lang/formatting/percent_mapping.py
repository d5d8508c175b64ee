def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


d = {"name": "bob", "age": 30, "x y": 1, "": "empty", "a(b)": 2}
print("%(name)s is %(age)05d %(x y)s %()s %(a(b))d %% %(name).2s" % d, "%(age)s" % {"age": (1, 2)})
show(lambda: "%(nope)s" % d)
show(lambda: "%(name)s" % 5)
show(lambda: "%(name)s" % ("a",))
show(lambda: "%(name" % d)
show(lambda: "%(name)*d" % d)
show(lambda: "%(name)s %s" % d)
