def f(**k): return list(k)
print(f(z=1, a=2, **{"m": 3, "b": 4}, c=5))
