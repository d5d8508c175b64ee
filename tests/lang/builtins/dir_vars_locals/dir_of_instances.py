class A:
    a = 1
    def m(self): pass
o = A()
o.z = 1
print([n for n in dir(o) if n[0] != "_"], "__init__" in dir(o), "append" in dir([]), "upper" in dir(str), dir(5) == dir(int))
