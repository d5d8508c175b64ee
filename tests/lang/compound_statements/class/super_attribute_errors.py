class A: pass
class B(A):
    def f(self): return super().f()
    def g(self): return super().x
try:
    B().f()
except Exception as e:
    print(type(e).__name__, e)
try:
    B().g()
except Exception as e:
    print(type(e).__name__, e)
class C:
    def f(): super()
    def g(x): return super().__init__
    def h(self):
        del self
        super()
try:
    C.f()
except Exception as e:
    print(type(e).__name__, e)
try:
    C.h(C())
except Exception as e:
    print(type(e).__name__, e)
def outside(self): super().x
try:
    outside(1)
except Exception as e:
    print(type(e).__name__, e)
try:
    super()
except Exception as e:
    print(type(e).__name__, e)
try:
    super(int, "a")
except Exception as e:
    print(type(e).__name__, e)
try:
    super(5)
except Exception as e:
    print(type(e).__name__, e)
