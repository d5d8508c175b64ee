def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(b"a" + b"b", b"ab" * 2, 3 * b"x", b"" * 5, b"a" + bytearray(b"b"), b"a" * -1)
show(lambda: b"a" + "b")
show(lambda: b"a" + 1)
show(lambda: b"a" * b"b")
show(lambda: b"a" + [1])
