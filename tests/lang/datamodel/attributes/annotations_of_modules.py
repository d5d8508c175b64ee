import types
m = types.ModuleType("m")
def tr(fn, *a):
    try: print(fn(*a))
    except Exception as e: print(type(e).__name__, e)
print(m.__annotate__, m.__annotations__, sorted(m.__dict__))
m.__annotate__ = lambda f: {"x": int}
print(m.__annotations__, "__annotate__" in m.__dict__)
tr(setattr, m, "__annotate__", 5); tr(delattr, m, "__annotate__")
m.__annotate__ = None; print(m.__annotations__)
m.__annotate__ = lambda f: {"y": int}
print(m.__annotations__)
del m.__annotations__
print(m.__annotations__)
m.__annotations__ = {"z": 1}
print(m.__annotations__, m.__annotate__)
tr(delattr, m, "__dict__")
m2 = types.ModuleType("m2"); exec("x: int\ny: str = 'a'", m2.__dict__)
print(m2.__annotations__, sorted(m2.__dict__), m2.__annotate__.__name__)
m2.__annotations__ = {}; print(m2.__annotate__)
tr(delattr, m2, "__annotations__"); tr(delattr, m2, "__annotations__")
