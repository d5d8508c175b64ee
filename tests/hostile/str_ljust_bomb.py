# outcome: MemoryError
"x".ljust(2**62)
