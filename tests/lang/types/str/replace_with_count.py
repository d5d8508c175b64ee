def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "aaa".replace("a", "b", 0), "aaa".replace("a", "b", -1), "abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "abcabc".replace("bc", ""), "aaa".replace("aa", "a"), "héé".replace("é", "ee"))
show(lambda: "a".replace("a"))
show(lambda: "a".replace(1, "b"))
show(lambda: "a".replace("a", None))
show(lambda: "aaa".replace("a", "b", count=1))
