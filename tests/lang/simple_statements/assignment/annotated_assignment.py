x: int = 5
y: "anything" = "z"
z: list
print(x, y)
try:
    z
except Exception as e:
    print(type(e).__name__, e)
def f():
    a: int
    b: str = "s"
    return b
print(f())
class O: pass
o = O()
o.attr: int = 3
d = {}
d["k"]: str = "v"
(w): int = 1
print(o.attr, d, w)
