class Log(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"): print("set", k)
        super().__setitem__(k, v)
class M(type):
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print("prepare", name, bases, kw)
        return Log()
    def __new__(m, n, b, ns, **kw): return super().__new__(m, n, b, dict(ns))
    def __init__(*a, **kw): pass
class C(metaclass=M, flag=1):
    x = 1
    def f(self): pass
