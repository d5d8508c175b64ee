# outcome: finished | MemoryError | RecursionError
m = [].append
for i in range(100000):
    m = m.__call__ if hasattr(m, "__call__") else m
print(callable(m))
