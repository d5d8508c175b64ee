class C:
    limit = 5
    def m(self): return limit
try:
    C().m()
except Exception as error:
    print(type(error).__name__, error)
