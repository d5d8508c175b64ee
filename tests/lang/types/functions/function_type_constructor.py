def f(a, b=1): return a, b
F = type(f)
g = F(f.__code__, {}, "g", (5,))
print(g(1), g.__name__, g.__defaults__)
try:
    F()
except Exception as error:
    print(type(error).__name__, error)
try:
    F(5, {})
except Exception as error:
    print(type(error).__name__, error)
