def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(list(zip()), list(zip("ab")), list(zip("abc", [1, 2])), list(zip(range(3), "ab", (9, 8, 7))), dict(zip("ab", [1, 2])), list(zip(*[(1, 2), (3, 4)])), list(zip([], "ab")))
show(lambda: zip(5))
show(lambda: zip("a", 5))
show(lambda: zip("a", foo=1))
