def fact(n): return 1 if n <= 1 else n * fact.inner(n - 1)
fact.inner = fact
print(fact(6))
