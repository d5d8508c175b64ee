F = type(lambda: 0)
f = F(compile("x = 1\nprint(x)", "z", "exec"), {"print": print})
try: print(f())
except Exception as e: print(type(e).__name__, e)
def h(): pass
h.__code__ = compile("y = 3\nprint(y)\nclass A: pass", "z", "exec")
try: print(h())
except Exception as e: print(type(e).__name__, e)
class A:
    x = 1
import sys
def g():
    class B:
        z = 1
        def m(self): pass
    return B
co = [c for c in g.__code__.co_consts if hasattr(c, "co_name")][0]
try: print(F(co, globals())())
except Exception as e: print(type(e).__name__, e)
try: exec(co)
except Exception as e: print(type(e).__name__, e)
try: print(eval((lambda a: a).__code__))
except Exception as e: print(type(e).__name__, e)
try: print(eval((lambda *a: a).__code__))
except Exception as e: print(type(e).__name__, e)
print(eval((lambda: 42).__code__))
def gen(): yield 1
print(type(eval(gen.__code__)).__name__)
