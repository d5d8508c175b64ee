# outcome: finished | raised:SyntaxError | MemoryError | fuel
exec("x = f'" + "{1}" * 100000 + "'")
print(len(x))
