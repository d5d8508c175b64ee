class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, o, t): return self if o is None else getattr(o, self.name)
    def __set__(self, o, v):
        if not isinstance(v, self.kind): raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}, not {type(v).__name__}")
        setattr(o, self.name, v)
class P:
    name, age = Typed(str), Typed(int)
    def __init__(self, name, age): self.name, self.age = name, age
p = P("ann", 5)
print(p.name, p.age, p.__dict__)
try:
    p.age = "old"
except Exception as error:
    print(type(error).__name__, error)
try:
    P(1, 2)
except Exception as error:
    print(type(error).__name__, error)
