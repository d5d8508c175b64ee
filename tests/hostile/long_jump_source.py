# outcome: finished | raised:SyntaxError | MemoryError | fuel
exec("for i in range(2):\n" + "    x = i + 1\n" * 100000 + "print(x)")
