# outcome: raised:SyntaxError | MemoryError | RecursionError | raised:AttributeError
x = 1
eval("x" + ".real" * 100000 + ".nope")
