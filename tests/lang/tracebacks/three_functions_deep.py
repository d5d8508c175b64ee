def a(x): return b(x + 1)
def b(x):
    return c(x * 2)
def c(x):
    raise ValueError(f"bad {x}")
print("before")
a(5)
