class OnlyGet:
    def __get__(self, o, t): return "got"
class OnlySet:
    def __set__(self, o, v): o.__dict__["s"] = v
class C:
    g = OnlyGet()
    s = OnlySet()
c = C()
c.g = 1
c.s = 2
print(c.g, c.s)
try:
    del c.s
except Exception as error:
    print(type(error).__name__, error)
class OnlyDel:
    def __delete__(self, o): print("deleted")
class E:
    d = OnlyDel()
e = E()
del e.d
try:
    e.d = 1
except Exception as error:
    print(type(error).__name__, error)
