from functools import wraps, total_ordering
def deco(f):
    @wraps(f)
    def w(*a): return f(*a)
    return w
@deco
def hello(x: int) -> str:
    "doc"
    return str(x)
print(hello.__name__, hello.__doc__, hello.__wrapped__(1), hello.__qualname__)
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), max(V(1), V(5)).n)
