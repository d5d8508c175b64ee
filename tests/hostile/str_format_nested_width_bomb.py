# outcome: MemoryError | raised:ValueError
"{:{}}".format("x", 10**12)
