def f(x):
    match x:
        case [*_]: return "sequence"
        case _: return "not"
print([f(x) for x in ("ab", b"ab", bytearray(b"a"), [1], (1,), range(2), {1}, {1: 2}, iter([]), memoryview(b"a"), (x for x in []))])
