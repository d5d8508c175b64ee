# outcome: raised:SyntaxError | MemoryError | RecursionError | finished
eval("-" * 100000 + "1")
