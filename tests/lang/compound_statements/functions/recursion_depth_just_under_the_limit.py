def f(n): return 0 if n == 0 else 1 + f(n - 1)
print(f(950))
try:
    f(10**6)
except RecursionError as e:
    print("RecursionError")
print(f(100))
