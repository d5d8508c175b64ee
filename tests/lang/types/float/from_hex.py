def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(float.fromhex("0x1.8p3"), float.fromhex("-0x.1p4"), float.fromhex("1p-1074"), float.fromhex("inf"), float.fromhex(" 0x1p4 "), float.fromhex("a.8"))
show(lambda: float.fromhex("zz"))
show(lambda: float.fromhex("0x1p5000"))
show(lambda: float.fromhex(5))
