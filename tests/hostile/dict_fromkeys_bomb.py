# outcome: MemoryError | fuel
dict.fromkeys(range(10**9))
