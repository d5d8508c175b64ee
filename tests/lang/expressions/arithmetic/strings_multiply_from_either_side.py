def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(3 * "ab", "ab" * 3, True * "x", -1 * "x", [1] * 2, 2 * (1,), 0 * [1])
show(lambda: "a" * "b")
show(lambda: 2.0 * "a")
show(lambda: [1] * [2])
show(lambda: None * "a")
