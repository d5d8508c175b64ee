# outcome: MemoryError
lines = ("\n" * (30 * 2**20)).splitlines()
