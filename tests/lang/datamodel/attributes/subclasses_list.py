class A: pass
class B(A): pass
class C(A): pass
print([k.__name__ for k in A.__subclasses__()], B.__subclasses__(), type.__subclasses__(type) != [])
