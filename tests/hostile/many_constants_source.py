# outcome: finished | raised:SyntaxError | MemoryError
exec("x = [" + ",".join(f"{i}.5" for i in range(100000)) + "]\nprint(len(x))")
