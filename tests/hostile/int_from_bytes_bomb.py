# outcome: fuel | MemoryError
b = b"\xff" * (8 * 2**20)
while True:
    n = int.from_bytes(b, "big") * 3
