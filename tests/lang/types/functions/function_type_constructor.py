def f(a, b=1): return a, b
F = type(f)
g = F(f.__code__, {}, "g", (5,))
print(g(1), g.__name__, g.__defaults__)
try:
    F()
except Exception as e:
    print(type(e).__name__, e)
try:
    F(5, {})
except Exception as e:
    print(type(e).__name__, e)
