class C:
    def nothing(): return 1
    def one(x): return x
    @staticmethod
    def s(a): return a
    @classmethod
    def k(cls): return cls
print(C.nothing(), C().one().__class__.__name__)
try:
    C().nothing()
except Exception as error:
    print(type(error).__name__, error)
try:
    C().one(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    C().s()
except Exception as error:
    print(type(error).__name__, error)
try:
    C().k(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    C.one()
except Exception as error:
    print(type(error).__name__, error)
