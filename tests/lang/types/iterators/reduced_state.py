for it in [
    iter([1, 2, 3]),
    reversed([1, 2, 3]),
    iter((1, 2, 3)),
    iter("abc"),
    iter("\u1234b"),
    iter(b"abc"),
    iter(bytearray(b"abc")),
    iter(range(2, 20, 4)),
    iter(range(1 << 70, (1 << 70) + 2)),
]:
    print(it.__reduce__())
    next(it)
    print(it.__reduce__())
    for _ in it:
        pass
    print(list(it.__reduce__()[1][0]))

for it in [iter({1, 2}), iter({1: 2}), iter({1: 2}.values()), iter({1: 2}.items()), reversed({1: 2, 3: 4})]:
    print(it.__reduce__())
    print(next(it), it.__length_hint__())

for it, state in [(iter([1, 2, 3]), 2), (reversed([1, 2, 3]), 0), (iter((1, 2, 3)), 9), (iter("abc"), -5), (iter(b"abc"), 1)]:
    it.__setstate__(state)
    print(type(it).__name__, state, list(it))
for it in [iter(range(10)), iter(range(1 << 70, (1 << 70) + 5))]:
    it.__setstate__(2)
    print(len(list(it)), it.__length_hint__())
