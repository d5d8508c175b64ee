class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Count(3)), sum(Count(4)), max(Count(5)), 2 in Count(4), sorted(Count(3)), [*Count(2)], tuple(Count(1)), dict(zip("ab", Count(2))), ",".join(str(x) for x in Count(3)))
a, b = Count(2)
print(a, b)
