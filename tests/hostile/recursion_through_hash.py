# outcome: RecursionError
class H:
    def __hash__(self): return hash((self, 1))
hash(H())
