def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(b"\x00\xff\x10".hex(), b"abcdef".hex("-"), b"abcdef".hex(":", 2), b"abcdef".hex(" ", -4), bytes.fromhex("00 ff 1A"), bytes.fromhex(""), b"".hex(), b"abc".hex(sep="."))
show(lambda: bytes.fromhex("0"))
show(lambda: bytes.fromhex("zz"))
show(lambda: bytes.fromhex("0 1"))
show(lambda: bytes.fromhex(5))
show(lambda: b"a".hex("ab"))
show(lambda: b"a".hex("é"))
