def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(list(map(str, [1, 2])), list(map(pow, [2, 3], [3, 2])), list(map(lambda a, b, c: a + b + c, "ab", "cd", "efg")), list(map(max, [1, 5], [4, 2])), list(map(None.__class__, [])), list(map(int, "123")))
show(lambda: map(str))
show(lambda: map(str, 5))
show(lambda: list(map(5, [1])))
show(lambda: list(map(len, [1])))
show(lambda: list(map(lambda x: x, [1], [2])))
