def f():
    x = 1
    def g(): return x
    return g.__code__
try:
    eval(f())
except Exception as e:
    print(type(e).__name__, e)
