class C:
    x = property(lambda s: s._x, lambda s, v: setattr(s, "_x", v), doc="docs")
c = C()
c.x = 5
print(c.x, C.x.__doc__, C.x.getter(lambda s: 9).fget(c))
try:
    del c.x
except Exception as error:
    print(type(error).__name__, error)
