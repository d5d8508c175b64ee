# outcome: RecursionError | MemoryError
code = "eval(code)"
eval(code)
