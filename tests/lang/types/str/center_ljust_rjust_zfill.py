def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(repr("a".center(5)), repr("ab".center(5)), repr("abc".center(6, "*")), "x".ljust(3, "-"), "x".rjust(3, "-"), "abc".center(2), "42".zfill(5), "-42".zfill(5), "+42".zfill(5), "".zfill(3), "--1".zfill(5), "abc".zfill(2), "é".rjust(3, "日"))
show(lambda: "a".center(5, "xx"))
show(lambda: "a".ljust(5, ""))
show(lambda: "a".rjust("5"))
show(lambda: "a".center(5, 1))
show(lambda: "a".zfill())
