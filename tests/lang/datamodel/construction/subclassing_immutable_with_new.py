class Celsius(float):
    def __new__(cls, v, unit="C"):
        self = super().__new__(cls, v)
        self.unit = unit
        return self
    def __repr__(self): return f"{float(self)}{self.unit}"
c = Celsius(20.5, unit="K")
print(c, c + 1, type(c + 1), c.unit, Celsius("3"), isinstance(c, float))
class Point(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    @property
    def x(self): return self[0]
p = Point(1, 2)
print(p, p.x, p == (1, 2), hash(p) == hash((1, 2)), p + (3,))
