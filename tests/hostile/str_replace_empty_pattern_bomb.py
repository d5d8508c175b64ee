# outcome: MemoryError
s = ("x" * 10**6).replace("", "y" * 10**5)
