# outcome: finished | raised:SyntaxError | MemoryError | RecursionError
print(eval(" and ".join(["1"] * 100000)))
