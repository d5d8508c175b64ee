class C:
    def __setattr__(self, n, v): raise TypeError("locked")
c = C()
try:
    c.x = 1
except Exception as error:
    print(type(error).__name__, error)
object.__setattr__(c, "x", 5)
print(c.x, object.__getattribute__(c, "x"))
object.__delattr__(c, "x")
try:
    object.__getattribute__(c, "x")
except Exception as error:
    print(type(error).__name__, error)
try:
    object.__setattr__(5, "x", 1)
except Exception as error:
    print(type(error).__name__, error)
try:
    object.__setattr__(C, "x", 1)
except Exception as error:
    print(type(error).__name__, error)
