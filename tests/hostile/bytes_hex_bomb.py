# outcome: MemoryError
x = bytes(40 * 2**20).hex(":")
