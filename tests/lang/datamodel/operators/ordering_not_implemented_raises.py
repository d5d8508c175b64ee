class C: pass
try:
    C() < C()
except Exception as e:
    print(type(e).__name__, e)
try:
    C() <= 5
except Exception as e:
    print(type(e).__name__, e)
try:
    5 > C()
except Exception as e:
    print(type(e).__name__, e)
class D:
    def __lt__(self, o): return NotImplemented
try:
    D() < D()
except Exception as e:
    print(type(e).__name__, e)
try:
    D() > D()
except Exception as e:
    print(type(e).__name__, e)
try:
    sorted([D(), D()])
except Exception as e:
    print(type(e).__name__, e)
try:
    max(C(), C())
except Exception as e:
    print(type(e).__name__, e)
