def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(sum([]), sum([1, 2]), sum([1.5, 2]), sum([[1], [2]], []), sum(range(5)), sum([1, 2], 10), sum([1], start=5), sum((x for x in [1])), sum([True, True]), sum([1j, 2]), sum({1: 0, 2: 0}), sum([(1,), (2,)], ()))
show(lambda: sum(["a", "b"]))
show(lambda: sum(["a"], ""))
show(lambda: sum([b"a"], b""))
show(lambda: sum([bytearray()], bytearray()))
show(lambda: sum(5))
show(lambda: sum())
show(lambda: sum([1], 2, 3))
show(lambda: sum([None]))
