def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(b"abc".startswith(b"ab"), b"abc".endswith((b"x", b"c")), b"abc".startswith(b"b", 1), b"".startswith(b""))
show(lambda: b"abc".startswith("a"))
show(lambda: b"abc".startswith((b"a", "b")))
show(lambda: b"abc".startswith(("a",)))
