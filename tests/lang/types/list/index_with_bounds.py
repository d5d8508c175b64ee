def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


a = ["a", "b", "c", "b"]
print(a.index("b"), a.index("b", 2), a.index("b", -1), a.index("a", 0, 1), a.index("c", -3, -1))
show(lambda: a.index("z"))
show(lambda: a.index("a", 1))
show(lambda: a.index("b", 2, 3))
show(lambda: [1, [2], "x"].index([3]))
show(lambda: a.index())
show(lambda: a.index("a", None))
