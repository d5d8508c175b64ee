def bad(x):
    if x == 2: raise ValueError(x)
    return x * 10
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n == 2: raise KeyError(self.n)
        if self.n > 4: raise StopIteration
        return self.n
for make in (lambda: map(bad, [1, 2, 3]), lambda: map(bad, It()), lambda: filter(bad, iter([1, 2, 3])), lambda: zip(It(), "abcdef"), lambda: enumerate(It()), lambda: zip("abc", It(), [1, 2, 3]), lambda: map(lambda a, b: bad(a), It(), [5, 6, 7, 8]), lambda: filter(None, It()), lambda: (x for x in It())):
    it = make(); out = []
    for _ in range(6):
        try: out.append(next(it))
        except Exception as e: out.append(repr(e))
    print(out)
