# outcome: raised:BufferError
b = bytearray(100)
m = memoryview(b)
b.extend(bytes(10**6))
