# outcome: raised:SyntaxError | MemoryError | RecursionError
exec("f'" + "{1:" * 300 + "}" * 300 + "'")
