# outcome: raised:SyntaxError | MemoryError | RecursionError | finished
eval("[" * 150 + "1" + " for a in [1]]" * 150)
