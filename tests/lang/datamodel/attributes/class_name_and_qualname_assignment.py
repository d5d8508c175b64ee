class C: pass
C.__name__ = "D"
C.__qualname__ = "X.D"
print(C.__name__, C, C())if False else print(C.__name__, C)
try:
    C.__name__ = 5
except Exception as e:
    print(type(e).__name__, e)
try:
    del C.__name__
except Exception as e:
    print(type(e).__name__, e)
C.__doc__ = "new doc"
print(C.__doc__)
try:
    int.__name__ = "x"
except Exception as e:
    print(type(e).__name__, e)
