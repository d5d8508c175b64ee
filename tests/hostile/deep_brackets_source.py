# outcome: raised:SyntaxError | MemoryError | RecursionError
eval("[" * 100000 + "]" * 100000)
