# outcome: MemoryError | raised:OverflowError
"%*d" % (10**10, 1)
