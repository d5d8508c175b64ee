# outcome: MemoryError | raised:ValueError | raised:OverflowError
f"{1.5:.2000000000f}"
