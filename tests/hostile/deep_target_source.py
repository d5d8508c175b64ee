# outcome: raised:SyntaxError | MemoryError | RecursionError
exec("(" * 5000 + "a" + ",)" * 5000 + " = 1")
