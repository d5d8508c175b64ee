def f(**k): return k
print(f(**{"a b": 1, "": 2, "if": 3, "1": 4}))
