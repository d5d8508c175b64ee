class Stop(StopIteration): pass
class It:
    def __iter__(self): return self
    def __next__(self): raise Stop
print(list(It()), next(It(), "default"))
