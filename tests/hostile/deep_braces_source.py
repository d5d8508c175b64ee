# outcome: raised:SyntaxError | MemoryError | RecursionError
eval("{1:" * 50000 + "1" + "}" * 50000)
