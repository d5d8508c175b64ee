class P:
    def __pow__(self, e, m=None): return ("pow", e, m)
    def __rpow__(self, b, m=None): return ("rpow", b, m)
p = P()
print(p ** 2, pow(p, 2), pow(p, 2, 5), 2 ** p)
try:
    pow(2, 3, p) == ("rpow", 2, None) or None
except Exception as error:
    print(type(error).__name__, error)
