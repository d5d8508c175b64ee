class C:
    def __format__(self, spec): return 5
try:
    f"{C()}"
except Exception as e:
    print(type(e).__name__, e)
try:
    format(C())
except Exception as e:
    print(type(e).__name__, e)
try:
    "{}".format(C())
except Exception as e:
    print(type(e).__name__, e)
class D:
    def __format__(self, spec): raise KeyError(spec)
try:
    f"{D():abc}"
except Exception as e:
    print(type(e).__name__, e)
