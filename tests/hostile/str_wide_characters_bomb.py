# outcome: MemoryError
s = "\U0001f600" * (20 * 2**20)
