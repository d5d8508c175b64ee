# outcome: MemoryError
b = bytearray(1000)
while True:
    b[0:0] = b
