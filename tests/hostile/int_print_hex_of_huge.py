# outcome: finished | MemoryError | fuel
print(len(hex(1 << 40_000_000)))
