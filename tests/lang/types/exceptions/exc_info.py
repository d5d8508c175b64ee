import sys
def f():
    try:
        raise ValueError("v")
    except ValueError:
        t, v, tb = sys.exc_info()
        return t.__name__, repr(v), tb is not None, repr(sys.exception())
print(f(), sys.exc_info(), sys.exception())
