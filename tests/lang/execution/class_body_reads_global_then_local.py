x = "global"
class C:
    y = x
    x = "class"
    z = x
print(C.y, C.z)
def f():
    x = "function"
    class D:
        a = x
        x = "class"
        b = x
    return D.a, D.b
try:
    f()
except Exception as error:
    print(type(error).__name__, error)
def g():
    x = "function"
    class D:
        a = x
    return D.a
print(g())
