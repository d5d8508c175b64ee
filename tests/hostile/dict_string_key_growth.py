# outcome: MemoryError | fuel
d = {}
while True:
    d["key number " + str(len(d)) * 10] = len(d)
