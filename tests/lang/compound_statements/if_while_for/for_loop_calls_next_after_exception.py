class It:
    n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n == 2: raise ValueError("second")
        if self.n > 3: raise StopIteration
        return self.n
it = It()
try:
    for x in it: print(x)
except Exception as error:
    print(type(error).__name__, error)
for x in it: print("resumed", x)
