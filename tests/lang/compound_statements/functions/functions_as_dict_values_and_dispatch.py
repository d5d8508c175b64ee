def add(a, b): return a + b
def sub(a, b): return a - b
ops = {f.__name__: f for f in (add, sub)}
print({n: f(5, 3) for n, f in ops.items()}, ops["add"] is add, sorted(ops, key=lambda n: ops[n](1, 2)))
