def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(repr(str()), str(5), str(None), str([1, "a"]), str(b"ab"), str(b"h\xc3\xa9", "utf-8"), str(b"\xff", "utf-8", "replace"), str(object=1.5), str("x"), str(b"abc", encoding="ascii"), str(bytearray(b"q"), "ascii"), str(b"", errors="ignore") == "")
show(lambda: str("a", "utf-8"))
show(lambda: str(5, "utf-8"))
show(lambda: str(b"\xff", "utf-8"))
show(lambda: str(1, 2, 3, 4))
show(lambda: str(b"a", 5))
