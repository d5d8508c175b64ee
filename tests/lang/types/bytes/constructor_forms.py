def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(bytes(), bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(b"x"), bytes((65,)), bytes(range(3)), bytes("ab", encoding="ascii"), bytes(bytearray(b"q")), bytes(x for x in [1, 2]))
show(lambda: bytes("a"))
show(lambda: bytes(-1))
show(lambda: bytes([256]))
show(lambda: bytes([-1]))
show(lambda: bytes(["a"]))
show(lambda: bytes(1.5))
show(lambda: bytes(None))
show(lambda: bytes(5, "utf-8"))
show(lambda: bytes("é", "ascii"))
show(lambda: bytes([1.5]))
show(lambda: bytes(1, 2, 3, 4))
