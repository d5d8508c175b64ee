class A:
    def __add__(self, o): return "A.add"
    def __radd__(self, o): return "A.radd"
class B(A):
    def __radd__(self, o): return "B.radd"
class C(A): pass
print(A() + B(), A() + C(), B() + A(), A() + A())
class MyInt(int):
    def __radd__(self, o): return "mine"
    def __rsub__(self, o): return "mine too"
print(1 + MyInt(2), 5 - MyInt(1), MyInt(1) + 5)
