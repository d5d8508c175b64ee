# outcome: finished | raised:SyntaxError | MemoryError | RecursionError
print(len(eval("'a' " * 200000)))
