# outcome: finished | raised:SyntaxError | MemoryError
exec("def f(" + ",".join(f"a{i}" for i in range(5000)) + "): return a4999\nprint(f(*range(5000)))")
