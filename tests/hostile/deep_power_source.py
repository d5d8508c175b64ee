# outcome: raised:SyntaxError | MemoryError | RecursionError | finished
eval("1 ** " * 50000 + "1")
