# outcome: raised:ExceptionGroup | RecursionError | MemoryError
e = ValueError("core")
for i in range(20000):
    e = ExceptionGroup("g", [e])
raise e
