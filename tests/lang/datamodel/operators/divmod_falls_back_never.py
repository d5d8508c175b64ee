class D:
    def __floordiv__(self, o): return 1
    def __mod__(self, o): return 2
try:
    divmod(D(), 1)
except Exception as error:
    print(type(error).__name__, error)
class R:
    def __rdivmod__(self, o): return ("rdivmod", o)
print(divmod(7, R()))
