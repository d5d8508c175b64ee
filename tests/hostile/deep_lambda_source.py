# outcome: raised:SyntaxError | MemoryError | RecursionError | finished
eval("lambda: " * 50000 + "1")
