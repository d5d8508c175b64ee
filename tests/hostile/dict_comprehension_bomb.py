# outcome: MemoryError | fuel
d = {i: [i] for i in range(10**9)}
