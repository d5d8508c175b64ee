def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(b"a,b,c".split(b","), b" a  b ".split(), b"a,b,c".rsplit(b",", 1), b"aXbXc".replace(b"X", b"--"), b"-".join([b"a", b"b"]), b"a\nb\r\nc".splitlines(), b"".join([bytearray(b"x")]), b"a b".split(maxsplit=0), b"x\x0by".split(), b"x\x0by\x85".splitlines())
show(lambda: b",".join(["a"]))
show(lambda: b",".join([1]))
show(lambda: b"a".split("a"))
show(lambda: b"a".split(b""))
show(lambda: b"a".replace("a", b"b"))
