def fields(cls):
    names = list(cls.__annotations__)
    def init(self, *a, **k):
        for n, v in zip(names, a): setattr(self, n, v)
        for n, v in k.items(): setattr(self, n, v)
    def rep(self): return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in names)})"
    def eq(self, o): return type(self) is type(o) and self.__dict__ == o.__dict__
    cls.__init__, cls.__repr__, cls.__eq__ = init, rep, eq
    return cls
@fields
class P:
    x: int
    y: int = 5
print(P(1, 2), P(1, y="z"), P(3), P(1, 2) == P(1, 2), P(1, 2) == P(1, 3))
