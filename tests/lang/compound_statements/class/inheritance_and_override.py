class A:
    def who(self): return "A"
    def hello(self): return "hello from " + self.who()
class B(A):
    def who(self): return "B"
class C(B): pass
print(A().hello(), B().hello(), C().hello(), C.__bases__ == (B,), C.__mro__[1:] == (B, A, object), issubclass(C, A), isinstance(C(), A))
