a, b, c = 1, [1, 2, 3, 4], {"x": 1, "y": 2}
class O: pass
o = O()
o.p = o.q = 1
del a
del b[0], b[-1], c["x"]
del (o.p), [o.q]
print(b, c, o.__dict__)
b = [1, 2, 3, 4]
del b[1:3], c["y"]
print(b, c)
try:
    a
except Exception as error:
    print(type(error).__name__, error)
try:
    del a
except Exception as error:
    print(type(error).__name__, error)
try:
    del o.p
except Exception as error:
    print(type(error).__name__, error)
try:
    del c["x"]
except Exception as error:
    print(type(error).__name__, error)
def f():
    x = 1
    del x
    return x
try:
    f()
except Exception as error:
    print(type(error).__name__, error)
