def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(len(""), len("é😀"), len([1]), len((1, 2)), len({1: 2}), len({1}), len(range(0, 10, 3)), len(b"ab"), len({}.keys()), len(frozenset()), len(memoryview(b"abc")), len(bytearray(2)))
show(lambda: len(5))
show(lambda: len(None))
show(lambda: len(x for x in []))
show(lambda: len(len))
show(lambda: len(int))
show(lambda: len(iter([])))
show(lambda: len())
show(lambda: len([], []))
