class Shape: pass
class Circle(Shape):
    __match_args__ = ("r",)
    def __init__(self, r): self.r = r
class Sq(Shape):
    __match_args__ = ("s",)
    def __init__(self, s): self.s = s
def area(s):
    match s:
        case Circle(r=0) | Sq(s=0): return 0
        case Circle(r): return 3 * r * r
        case Sq(s): return s * s
        case [*shapes]: return sum(map(area, shapes))
        case Shape(): return "unknown shape"
print(area(Circle(2)), area([Sq(3), Circle(0), [Sq(1)]]), area(Shape()))
