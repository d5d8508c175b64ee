class A:
    def who(self): return "A"
class B:
    def who(self): return "B"
a = A()
a.x = 1
a.__class__ = B
print(a.who(), a.x, type(a).__name__, isinstance(a, A))
try:
    a.__class__ = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    a.__class__ = int
except Exception as error:
    print(type(error).__name__, error)
try:
    (5).__class__ = bool
except Exception as error:
    print(type(error).__name__, error)
class S: __slots__ = ("q",)
try:
    a.__class__ = S
except Exception as error:
    print(type(error).__name__, error)
