class A:
    def f(self): return "A"
class B:
    def f(self): return "B"
class C(A): pass
c = C()
print(c.f())
C.__bases__ = (B,)
print(c.f(), C.__mro__[1].__name__, B.__subclasses__() == [C], A.__subclasses__())
try:
    C.__bases__ = ()
except Exception as error:
    print(type(error).__name__, error)
try:
    C.__bases__ = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    C.__bases__ = (C,)
except Exception as error:
    print(type(error).__name__, error)
try:
    C.__bases__ = (int,)
except Exception as error:
    print(type(error).__name__, error)
