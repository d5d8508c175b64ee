def f(a, b=0): return a, b
print(f(q := 3, b=(r := q + 1)), q, r, f((q := 7)))
