# outcome: MemoryError | fuel
big = "x" * 10**6
("{0}" * 10**5).format(big)
