def f():
    del x
    x = 1
try:
    f()
except Exception as error:
    print(type(error).__name__, error)
try:
    del never_defined
except Exception as error:
    print(type(error).__name__, error)
def g():
    global gg
    del gg
gg = 1
g()
try:
    gg
except Exception as error:
    print(type(error).__name__, error)
