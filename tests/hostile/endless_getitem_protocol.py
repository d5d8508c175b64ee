# outcome: fuel | MemoryError
class S:
    def __getitem__(self, i): return i
list(S())
