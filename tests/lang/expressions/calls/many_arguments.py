def f(*a, **k): return len(a), len(k), sum(a), sum(k.values())
print(f(*range(300), **{"k%d" % i: i for i in range(300)}))
