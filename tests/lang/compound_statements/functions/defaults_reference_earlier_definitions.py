base = 10
def f(x=base, y=base * 2, z=(lambda: base)()): return x, y, z
base = 99
print(f(), f(1))
