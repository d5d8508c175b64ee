class C: pass
C.__name__ = "D"
C.__qualname__ = "X.D"
print(C.__name__, C, C())if False else print(C.__name__, C)
try:
    C.__name__ = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    del C.__name__
except Exception as error:
    print(type(error).__name__, error)
C.__doc__ = "new doc"
print(C.__doc__)
try:
    int.__name__ = "x"
except Exception as error:
    print(type(error).__name__, error)
