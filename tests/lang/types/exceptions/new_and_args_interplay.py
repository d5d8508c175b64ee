class E(Exception):
    def __init__(self, a, b): self.a = a
e = E(1, 2)
print(e.args, str(e), repr(e))
class F(Exception):
    def __new__(cls, *a): return super().__new__(cls, "from new")
    def __init__(self, *a): pass
print(F("x").args, F("x"))
