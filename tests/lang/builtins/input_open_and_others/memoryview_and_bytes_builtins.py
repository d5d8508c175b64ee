print(bytes(memoryview(b"ab")), bytearray(memoryview(b"ab")[::-1]), list(memoryview(b"ab")), b"".join([memoryview(b"x"), b"y"]))
