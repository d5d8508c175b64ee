class Proxy:
    def __init__(self, b): self.b = b
    def __mro_entries__(self, bases): return (self.b,)
class A: x = 1
class C(Proxy(A)): pass
print(C.__mro__[1:], C.__orig_bases__[0].b is A)
