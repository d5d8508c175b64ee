def f(a, b): pass
result = f(1) + f(2, 3)
