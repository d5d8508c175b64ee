# outcome: RecursionError
class F:
    def __format__(self, spec): return f"{self:{spec}}"
f"{F():x}"
