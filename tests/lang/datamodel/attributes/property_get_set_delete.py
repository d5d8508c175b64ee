class C:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "the x"
        return self._x
    @x.setter
    def x(self, v): self._x = v * 2
    @x.deleter
    def x(self): self._x = None
    @property
    def ro(self): return "ro"
c = C()
c.x = 5
print(c.x, C.x.__doc__, type(C.ro).__name__)
del c.x
print(c.x)
try:
    c.ro = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    del c.ro
except Exception as error:
    print(type(error).__name__, error)
wo = property(None, lambda self, v: None)
C.wo = wo
try:
    c.wo
except Exception as error:
    print(type(error).__name__, error)
c.wo = 5
print(C.x.fget.__name__, C.x.fset.__name__, C.x.fdel.__name__, C.ro.fset)
