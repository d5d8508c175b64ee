class M(type):
    def __new__(m, n, b, ns):
        print("M.new", n)
        return super().__new__(m, n, b, ns)
    def __init__(c, n, b, ns):
        print("M.init", n)
    def __call__(c, *a):
        print("M.call", a)
        return super().__call__(*a)
class C(metaclass=M):
    def __new__(cls, *a):
        print("C.new")
        return super().__new__(cls)
    def __init__(self, *a): print("C.init")
C(1)
class D(C): pass
print(type(D).__name__)
