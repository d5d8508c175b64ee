from abc import ABC, abstractmethod
class A(ABC):
    @abstractmethod
    def f(self): return "A.f"
    @property
    @abstractmethod
    def p(self): ...
class B(A):
    def f(self): return "B" + super().f()
    p = 5
print(B().f(), B().p, A.__abstractmethods__ == frozenset({"f", "p"}), isinstance(B(), A))
try:
    A()
except Exception as error:
    print(type(error).__name__, error)
class C(A):
    def f(self): pass
try:
    C()
except Exception as error:
    print(type(error).__name__, error)
class D: pass
A.register(D)
print(issubclass(D, A), isinstance(D(), A))
