class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * 10
s = Seq()
print(list(s), 20 in s, 25 in s, max(s), [x for x in s], tuple(zip(s, "ab")))
it = iter(s)
print(next(it), type(it).__name__)
