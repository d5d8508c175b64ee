class C:
    def __class_getitem__(cls, k): return (cls.__name__, k)
class D(C): pass
print(C[1], D[int, str], D[...], C["x":"y"])
class E: pass
try:
    E[1]
except Exception as error:
    print(type(error).__name__, error)
try:
    C()[0]
except Exception as error:
    print(type(error).__name__, error)
