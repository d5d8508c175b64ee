class C:
    __iter__ = None
    def __getitem__(self, i): return i
try:
    iter(C())
except Exception as e:
    print(type(e).__name__, e)
try:
    print(C()[3])
except Exception as e:
    print(type(e).__name__, e)
