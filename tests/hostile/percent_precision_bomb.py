# outcome: MemoryError | raised:OverflowError | raised:ValueError
"%.*d" % (2**31 - 5, 1)
