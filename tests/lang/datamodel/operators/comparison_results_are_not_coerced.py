class V:
    def __init__(self, xs): self.xs = xs
    def __lt__(self, o): return [x < o for x in self.xs]
    def __eq__(self, o): return [x == o for x in self.xs]
v = V([1, 2, 3])
print(v < 2, v == 2, 2 > v, 2 == v, (v < 2) == [True, False, False])
print(1 < (v < 5 and 7))
