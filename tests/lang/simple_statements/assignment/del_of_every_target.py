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
except Exception as e:
    print(type(e).__name__, e)
try:
    del a
except Exception as e:
    print(type(e).__name__, e)
try:
    del o.p
except Exception as e:
    print(type(e).__name__, e)
try:
    del c["x"]
except Exception as e:
    print(type(e).__name__, e)
def f():
    x = 1
    del x
    return x
try:
    f()
except Exception as e:
    print(type(e).__name__, e)
