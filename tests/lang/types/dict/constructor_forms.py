def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(dict(), dict(a=1, b=2), dict([("a", 1)]), dict({"a": 1}, b=2), dict(zip("ab", [1, 2])), dict({1: 2}), dict([[1, 2], (3, 4)], x=5), dict(["ab", "cd"]))
show(lambda: dict(5))
show(lambda: dict([1, 2]))
show(lambda: dict([(1, 2, 3)]))
show(lambda: dict({}, {}))
show(lambda: dict(**{1: 2}))
show(lambda: dict("ab"))
