def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: b"\xff".decode())
show(lambda: b"ab\xe9".decode("utf-8"))
show(lambda: b"\xc3".decode("utf-8"))
show(lambda: b"\xe2\x82".decode())
show(lambda: b"\xed\xa0\x80".decode())
show(lambda: b"\xc0\x80".decode())
show(lambda: b"\xf5\x80\x80\x80".decode())
show(lambda: b"\xe9".decode("ascii"))
show(lambda: b"a".decode("nope"))
show(lambda: b"a".decode(5))
show(lambda: b"a\x00b".decode("utf-16-le"))
show(lambda: b"\x00\xd8".decode("utf-16-le"))
