class D:
    def __init__(self): self.l = [lambda f: ("item", f())]
    def m(self, f): return ("method", f())
d = D()
@d.m
def a(): return 1
@d.l[0]
def b(): return 2
@lambda f: ("lambda", f())
def c(): return 3
@(x := lambda f: f)
def e(): return 4
print(a, b, c, e())
