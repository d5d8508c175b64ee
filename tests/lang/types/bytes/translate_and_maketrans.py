def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


t = bytes.maketrans(b"abc", b"xyz")
print(b"aabbcc".translate(t), b"abc".translate(None, b"b"), b"abcd".translate(t, delete=b"d"), len(t))
show(lambda: b"a".translate(b"short"))
show(lambda: bytes.maketrans(b"a", b"bc"))
show(lambda: b"a".translate("x" * 256))
