class C:
    @property
    def bad(self): raise ValueError("inside")
    @property
    def missing(self): raise AttributeError("hidden")
print(getattr(C(), "missing", "default"), hasattr(C(), "missing"))
try:
    getattr(C(), "bad", "default")
except Exception as error:
    print(type(error).__name__, error)
try:
    hasattr(C(), "bad")
except Exception as error:
    print(type(error).__name__, error)
