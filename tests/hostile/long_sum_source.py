# outcome: finished | raised:SyntaxError | MemoryError | RecursionError
print(eval("+".join(["1"] * 100000)))
