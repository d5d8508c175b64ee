def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(max(1, 2), min(3, 1, 2), max([1, 3, 2]), min("hello"), max({"a": 1, "b": 0}), max([], default=None), min((), default=5), max([[1], [2]]), min(1, 1.0), max(1, 1.0), max(1, True), max("a", "b", "B"))
show(lambda: max())
show(lambda: max([]))
show(lambda: max(5))
show(lambda: min(1, "a"))
show(lambda: max(1, 2, default=3))
show(lambda: max([1], 5))
show(lambda: max(None))
show(lambda: min(x for x in ()))
