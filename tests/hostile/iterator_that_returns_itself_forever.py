# outcome: RecursionError | raised:TypeError | fuel
class I:
    def __iter__(self): return self
list(I())
