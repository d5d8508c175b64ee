# outcome: raised:SyntaxError | MemoryError | RecursionError | finished
eval("1 if 1 else " * 50000 + "1")
