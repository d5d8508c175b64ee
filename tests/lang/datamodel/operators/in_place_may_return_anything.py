class C:
    def __iadd__(self, o): return 5
    def __isub__(self, o): return NotImplemented
    def __sub__(self, o): return "sub"
c = C()
d = C()
c += 1
d -= 1
print(c, d)
class E:
    def __iadd__(self, o): return NotImplemented
e = E()
try:
    e += 1
except Exception as error:
    print(type(error).__name__, error)
