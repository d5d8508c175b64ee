# outcome: finished | raised:SyntaxError | MemoryError
exec("for i in range(2):\n" + "    x = i + 1\n" * 100000 + "print(x)")
