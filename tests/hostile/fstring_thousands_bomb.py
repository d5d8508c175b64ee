# outcome: MemoryError | raised:ValueError
f"{1:0,.3000000000f}"
