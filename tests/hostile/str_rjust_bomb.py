# outcome: MemoryError
"x".rjust(2**31)
