def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(sorted([3, 1, 2]), sorted("bca"), sorted((2, 1)), sorted({2: 0, 1: 0}), sorted([3, 1], reverse=True), sorted(["b", "A"], key=str.lower), sorted([]), sorted(x * -1 for x in range(3)), sorted([True, 0, 2.5]))
show(lambda: sorted(5))
show(lambda: sorted())
show(lambda: sorted([1], lambda x: x))
show(lambda: sorted([1, "a"]))
show(lambda: sorted([1], cmp=1))
show(lambda: sorted([1], reverse=None))
