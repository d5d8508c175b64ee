def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(str.upper("abc"), str.join("-", ["a", "b"]), list(map(str.strip, [" a ", "b "])), str.__len__("abc"), str.__contains__("abc", "b"), str.__add__("a", "b"), "a".__mul__(3), "abc".__getitem__(1), "a".__eq__(1), "a".__lt__("b"))
show(lambda: str.upper())
show(lambda: str.upper(5))
show(lambda: str.join(5, []))
