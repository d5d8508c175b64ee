# outcome: finished | raised:SyntaxError | MemoryError | RecursionError
print(eval(" < ".join(str(i) for i in range(50000))))
