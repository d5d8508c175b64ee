def f(x):
    y = 1
    def g(): return x + y
    return g
g = f(1)
print(g.__code__.co_freevars, f.__code__.co_cellvars, [c.cell_contents for c in g.__closure__], f.__closure__)
g.__closure__[0].cell_contents = 100
print(g())
