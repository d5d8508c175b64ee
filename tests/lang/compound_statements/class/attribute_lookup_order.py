class Data:
    def __get__(self, o, t): return "data descriptor"
    def __set__(self, o, v): pass
class NonData:
    def __get__(self, o, t): return "non-data descriptor"
class C:
    a = Data()
    b = NonData()
    c = "class value"
o = C()
o.__dict__.update(a="dict", b="dict", c="dict")
print(o.a, o.b, o.c, C.a, C.b, C.c)
