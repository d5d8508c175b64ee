class M(type):
    def __call__(cls, *a): return ("made", cls.__name__, a)
    def extra(cls): return "extra"
C = M("C", (), {"x": 1})
print(C(1, 2), C.x, C.extra(), isinstance(C, M), type(C) is M, isinstance(C, type))
