# outcome: finished | MemoryError
name = "x" * 10**6
exec(name + " = 1")
print(len(name))
