# outcome: MemoryError
part = "x" * 10**6
s = part.join([part] * 1000)
