def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print("ab" + "cd", "ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "" * 5, "x" * True)
show(lambda: "a" + 1)
show(lambda: "a" + None)
show(lambda: "a" * "b")
show(lambda: "a" * 1.5)
show(lambda: "a" - "b")
show(lambda: "a" + b"b")
