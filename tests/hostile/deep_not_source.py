# outcome: raised:SyntaxError | MemoryError | RecursionError | finished
eval("not " * 100000 + "1")
