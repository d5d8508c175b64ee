# outcome: raised:SyntaxError | MemoryError | RecursionError | raised:TypeError
f = lambda: f
eval("f" + "()" * 100000 + "(1)")
