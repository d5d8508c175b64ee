class C:
    def m(self): pass
    m.tag = "t"
print(C.m.tag, C().m.tag)
try:
    C().m.tag = 5
except Exception as error:
    print(type(error).__name__, error)
