class A:
    n = "A"
    @classmethod
    def c(cls, x): return cls.n, x
    @staticmethod
    def s(x): return "s", x
class B(A): n = "B"
print(A.c(1), B.c(2), B().c(3), A.s(4), A().s(5), A.c.__self__ is A, type(A.__dict__["c"]).__name__, type(A.__dict__["s"]).__name__)
try:
    A.c()
except Exception as error:
    print(type(error).__name__, error)
try:
    A.s()
except Exception as error:
    print(type(error).__name__, error)
print(staticmethod(len)("abc"), A.__dict__["s"](9), A.__dict__["c"].__func__.__name__, A.__dict__["s"].__wrapped__(1))
try:
    A.__dict__["c"](1)
except Exception as error:
    print(type(error).__name__, error)
