class A:
    def __instancecheck__(self, o): return "never used"
class M(type):
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, c): return c is str
class C(metaclass=M): pass
print(isinstance(5, C), isinstance(6, C), issubclass(str, C), issubclass(int, C), isinstance(C(), C), isinstance("a", (int, C)))
