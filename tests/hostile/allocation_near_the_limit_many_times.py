# outcome: finished | fuel
for i in range(100):
    x = bytearray(24 * 2**20)
    x[-1] = 1
    del x
print("done")
