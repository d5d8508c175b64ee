class I:
    def __iter__(self):
        yield from (1, 2, 3)
class G:
    def __getitem__(self, i):
        if i < 3: return i * i
        raise IndexError
class N:
    __contains__ = None
    def __iter__(self): return iter([1])
print(2 in I(), 9 in I(), 4 in G(), 5 in G())
try:
    1 in N()
except Exception as error:
    print(type(error).__name__, error)
