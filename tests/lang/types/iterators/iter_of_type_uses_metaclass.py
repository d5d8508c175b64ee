class M(type):
    def __iter__(cls): return iter("meta")
class C(metaclass=M): pass
print(list(C))
try:
    list(C())
except Exception as error:
    print(type(error).__name__, error)
