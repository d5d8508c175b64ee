class C: pass
try:
    C() < C()
except Exception as error:
    print(type(error).__name__, error)
try:
    C() <= 5
except Exception as error:
    print(type(error).__name__, error)
try:
    5 > C()
except Exception as error:
    print(type(error).__name__, error)
class D:
    def __lt__(self, o): return NotImplemented
try:
    D() < D()
except Exception as error:
    print(type(error).__name__, error)
try:
    D() > D()
except Exception as error:
    print(type(error).__name__, error)
try:
    sorted([D(), D()])
except Exception as error:
    print(type(error).__name__, error)
try:
    max(C(), C())
except Exception as error:
    print(type(error).__name__, error)
