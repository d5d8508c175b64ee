class C:
    __iter__ = None
    def __getitem__(self, i): return i
try:
    iter(C())
except Exception as error:
    print(type(error).__name__, error)
try:
    print(C()[3])
except Exception as error:
    print(type(error).__name__, error)
