class C:
    def __getattr__(self, n): return self.missing
try:
    C().x
except RecursionError:
    print("RecursionError")
