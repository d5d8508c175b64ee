class C:
    def m(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
c = C()
print(type(C.m).__name__, type(c.m).__name__, type(c.c).__name__, type(c.s).__name__, type(len).__name__, type([].append).__name__, type(str.upper).__name__, type("".__add__).__name__)
