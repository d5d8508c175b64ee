# outcome: MemoryError
parts = (" a" * (12 * 2**20)).split()
