def f():
    del x
    x = 1
try:
    f()
except Exception as e:
    print(type(e).__name__, e)
try:
    del never_defined
except Exception as e:
    print(type(e).__name__, e)
def g():
    global gg
    del gg
gg = 1
g()
try:
    gg
except Exception as e:
    print(type(e).__name__, e)
