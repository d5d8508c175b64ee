x: int = 5
y: "anything" = "z"
z: list
print(x, y)
try:
    z
except Exception as error:
    print(type(error).__name__, error)
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
