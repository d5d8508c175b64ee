class M(type):
    def __iter__(cls): return iter("meta")
class C(metaclass=M): pass
print(list(C))
try:
    list(C())
except Exception as e:
    print(type(e).__name__, e)
