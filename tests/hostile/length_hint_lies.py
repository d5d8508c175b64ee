# outcome: finished | MemoryError
class H:
    def __iter__(self): return iter([1])
    def __length_hint__(self): return 10**15
print(list(H()))
