# outcome: MemoryError | raised:ValueError
f"{1:>10000000000}"
