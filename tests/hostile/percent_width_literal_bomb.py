# outcome: MemoryError | raised:ValueError
"%99999999999d" % 1
