def meta(name, bases, ns): return (name, bases, sorted(k for k in ns if not k.startswith("__")))
class C(metaclass=meta):
    x = 1
    y = 2
print(C)
