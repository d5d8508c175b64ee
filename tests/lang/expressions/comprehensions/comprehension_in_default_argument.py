def f(a=[i for i in range(3)], b={k: v for k, v in zip("xy", [1, 2])}): return a, b
print(f())
