def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(1 in (1, 2), 3 not in {1, 2}, "a" in {"a": 1}, 1 in [[1]], 2 in range(5), "b" in "abc", 5 in iter([4, 5]), 97 in b"a")
show(lambda: 1 in 5)
show(lambda: 1 in None)
show(lambda: 1 in len)
show(lambda: "a" not in 5.0)
