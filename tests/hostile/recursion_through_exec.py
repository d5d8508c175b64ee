# outcome: RecursionError
code = "exec(code)"
exec(code)
