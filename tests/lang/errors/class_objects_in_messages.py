class C: pass
try:
    C + 1
except Exception as error:
    print(type(error).__name__, error)
try:
    C[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    C.x
except Exception as error:
    print(type(error).__name__, error)
try:
    len(C)
except Exception as error:
    print(type(error).__name__, error)
try:
    iter(C)
except Exception as error:
    print(type(error).__name__, error)
try:
    C < C
except Exception as error:
    print(type(error).__name__, error)
try:
    C(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    int(C)
except Exception as error:
    print(type(error).__name__, error)
try:
    del C.x
except Exception as error:
    print(type(error).__name__, error)
try:
    C.__name__ = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    C()[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    {}[C]
except Exception as error:
    print(type(error).__name__, error)
