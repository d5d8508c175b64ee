def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(b"a" < b"b", b"ab" < b"abc", b"\xff" > b"a", b"a" == bytearray(b"a"), b"" < b"a", b"a" != b"b", b"a" == [97])
show(lambda: b"a" < "b")
show(lambda: b"a" < 97)
