# outcome: MemoryError
s = "a" * 10**6
s = s.replace("a", "b" * 10**6)
