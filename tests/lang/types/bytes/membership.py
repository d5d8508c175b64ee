def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(98 in b"abc", b"bc" in b"abc", b"" in b"", 0 in b"abc", b"ca" not in b"abc")
show(lambda: "a" in b"abc")
show(lambda: 256 in b"abc")
show(lambda: -1 in b"abc")
show(lambda: None in b"abc")
