print(bytearray.fromhex("0a0b"), bytearray(b"abc").translate(bytearray.maketrans(b"a", b"z")), bytearray(b"%d") % 5)
