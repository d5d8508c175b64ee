class A: pass
class B(A):
    def f(self): return super().f()
    def g(self): return super().x
try:
    B().f()
except Exception as error:
    print(type(error).__name__, error)
try:
    B().g()
except Exception as error:
    print(type(error).__name__, error)
class C:
    def f(): super()
    def g(x): return super().__init__
    def h(self):
        del self
        super()
try:
    C.f()
except Exception as error:
    print(type(error).__name__, error)
try:
    C.h(C())
except Exception as error:
    print(type(error).__name__, error)
def outside(self): super().x
try:
    outside(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    super()
except Exception as error:
    print(type(error).__name__, error)
try:
    super(int, "a")
except Exception as error:
    print(type(error).__name__, error)
try:
    super(5)
except Exception as error:
    print(type(error).__name__, error)
