def f():
    import sys as s
    return s.byteorder in ("little", "big")
class C:
    import sys
    from sys import maxsize as m
print(f(), C.sys.__name__, C.m > 0)
try:
    s
except Exception as error:
    print(type(error).__name__, error)
