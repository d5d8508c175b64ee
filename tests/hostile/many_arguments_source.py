# outcome: finished | raised:SyntaxError | MemoryError
def f(*a): return len(a)
print(eval("f(" + ",".join(["1"] * 50000) + ")"))
