# outcome: MemoryError | fuel
s = "\u0390" * (15 * 2**20)
s = s.upper() + s.upper() + s.upper()
