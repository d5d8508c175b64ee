class Box[T]:
    def __init__(self, v: T): self.v = v
    def map[U](self, f) -> "Box[U]": return Box(f(self.v))
b = Box[int](5)
print(b.map(str).v, Box.__type_params__, Box[int], Box.__parameters__, Box[int].__origin__ is Box, Box[int].__args__)
