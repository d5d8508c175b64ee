class contextmanager:
    def __init__(self, f): self.f = f
    def __call__(self, *a):
        self.g = self.f(*a)
        return self
    def __enter__(self): return next(self.g)
    def __exit__(self, t, v, tb):
        try:
            if t is None: next(self.g)
            else: self.g.throw(v)
        except StopIteration:
            return True
        return False
@contextmanager
def tag(name):
    print("<" + name + ">")
    try:
        yield name.upper()
    except ValueError as e:
        print("swallowed", e)
    print("</" + name + ">")
with tag("b") as t:
    print(t)
with tag("i"):
    raise ValueError("x")
