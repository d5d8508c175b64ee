def f():
    x = 1
    def g(): return x
    return g.__code__
try:
    eval(f())
except Exception as error:
    print(type(error).__name__, error)
