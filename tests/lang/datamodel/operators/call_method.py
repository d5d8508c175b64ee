class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *, k=0): return self.n + x + k
a = Adder(5)
print(a(1), a(1, k=2), list(map(a, [1, 2])), callable(a), callable(5))
try:
    a()
except Exception as error:
    print(type(error).__name__, error)
try:
    a(1, 2)
except Exception as error:
    print(type(error).__name__, error)
a.__call__ = lambda x: "instance"
print(a(1))
class B:
    __call__ = None
try:
    B()()
except Exception as error:
    print(type(error).__name__, error)
