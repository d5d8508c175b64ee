ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "max": max}
print([ops[o](5, 3) for o in ops], sorted([(1, "b"), (0, "c")], key=lambda t: t[1]), [f(2) for f in [lambda x: x, lambda x: x * x]])
