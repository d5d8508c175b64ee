# outcome: MemoryError | raised:OverflowError | raised:ValueError
b"%*d" % (2**40, 1)
