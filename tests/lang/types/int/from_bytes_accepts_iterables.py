def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(int.from_bytes(b"\x00\x10", "big"), int.from_bytes(b"\x00\x10", byteorder="little"))
print(int.from_bytes(b"\xfc\x00", "big", signed=True), int.from_bytes(b"\xfc\x00", "big", signed=False))
print(int.from_bytes([255, 0, 0], "big"), int.from_bytes(b"", "big"), int.from_bytes(b"\xff" * 20, "little"))
print(int.from_bytes(bytearray(b"ab")), int.from_bytes((1, 2)))
show(lambda: int.from_bytes("ab", "big"))
show(lambda: int.from_bytes([256], "big"))
