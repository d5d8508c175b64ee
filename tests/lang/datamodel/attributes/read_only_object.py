class Frozen:
    def __init__(self, x): object.__setattr__(self, "x", x)
    def __setattr__(self, n, v): raise AttributeError(f"cannot assign to {n!r}")
    def __delattr__(self, n): raise AttributeError(f"cannot delete {n!r}")
f = Frozen(1)
try:
    f.x = 2
except Exception as error:
    print(type(error).__name__, error)
try:
    del f.x
except Exception as error:
    print(type(error).__name__, error)
print(f.x)
