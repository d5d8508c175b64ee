def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print("a" == b"a", "a" != b"a", "" == b"", {"a": 1}.get(b"a"))
show(lambda: "a" < b"a")
show(lambda: "a" in [b"a"])
show(lambda: "abc".find(b"a"))
