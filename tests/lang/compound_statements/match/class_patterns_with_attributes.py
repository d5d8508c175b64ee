class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def f(p):
    match p:
        case P(0, 0): return "origin"
        case P(0, y): return ("on y", y)
        case P(x, y=0): return ("on x", x)
        case P(x=a, y=b) if a == b: return ("diagonal", a)
        case P(): return "somewhere"
        case _: return "not a point"
print(f(P(0, 0)), f(P(0, 5)), f(P(3, 0)), f(P(2, 2)), f(P(1, 2)), f(5))
