print(int(b"12"), float(b"1.5"), int.from_bytes(b"\x01\x00", "big"), str(b"ab"), repr(b"ab"), list(b""), bool(b""), bool(b"\0"), f"{b'x'}", "%s" % b"y")
