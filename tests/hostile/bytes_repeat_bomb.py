# outcome: MemoryError
x = b"ab" * 10**10
