class C: pass
print(C, repr(C), [C], type(C), repr(C()).startswith("<__main__.C object at 0x"))
class D:
    def __repr__(self): return "D!"
print(D(), [D()], f"{D()}", str(D()), {1: D()})
class E(D):
    def __str__(self): return "E str"
print(E(), [E()], "%s %r" % (E(), E()))
