# outcome: fuel | MemoryError
class I:
    def __iter__(self): return self
    def __next__(self): return self
list(I())
