class C:
    def __format__(self, spec): return 5
try:
    f"{C()}"
except Exception as error:
    print(type(error).__name__, error)
try:
    format(C())
except Exception as error:
    print(type(error).__name__, error)
try:
    "{}".format(C())
except Exception as error:
    print(type(error).__name__, error)
class D:
    def __format__(self, spec): raise KeyError(spec)
try:
    f"{D():abc}"
except Exception as error:
    print(type(error).__name__, error)
