ns = {}
exec(compile("def g(n):\n    return n.nope\n", "generated.py", "exec"), ns)
ns["g"](5)
