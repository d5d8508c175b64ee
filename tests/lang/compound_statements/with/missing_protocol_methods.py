class A: pass
class B:
    def __enter__(self): pass
class C:
    def __exit__(self, *a): pass
try:
    with A(): pass
except Exception as error:
    print(type(error).__name__, error)
try:
    with B(): pass
except Exception as error:
    print(type(error).__name__, error)
try:
    with C(): pass
except Exception as error:
    print(type(error).__name__, error)
try:
    with 5: pass
except Exception as error:
    print(type(error).__name__, error)
try:
    with open: pass
except Exception as error:
    print(type(error).__name__, error)
try:
    with None as x: pass
except Exception as error:
    print(type(error).__name__, error)
