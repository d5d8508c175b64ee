class P:
    __slots__ = ("x", "y")
    def __init__(self, x): self.x = x
p = P(1)
print(p.x, P.__slots__)
try:
    p.y
except Exception as error:
    print(type(error).__name__, error)
try:
    p.z = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    p.__dict__
except Exception as error:
    print(type(error).__name__, error)
try:
    del p.y
except Exception as error:
    print(type(error).__name__, error)
p.y = 2
del p.x
try:
    p.x
except Exception as error:
    print(type(error).__name__, error)
print(p.y, type(P.x).__name__, repr(P.x))
