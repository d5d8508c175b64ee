# outcome: raised:IndentationError | raised:SyntaxError | MemoryError | RecursionError
exec("".join(" " * i + "def f():\n" for i in range(1000)) + " " * 1000 + "pass")
