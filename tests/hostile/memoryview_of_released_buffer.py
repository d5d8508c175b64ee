# outcome: raised:ValueError
m = memoryview(bytearray(10))
m.release()
m[0]
