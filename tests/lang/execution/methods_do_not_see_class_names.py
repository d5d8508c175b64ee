class C:
    limit = 5
    def m(self): return limit
try:
    C().m()
except Exception as e:
    print(type(e).__name__, e)
