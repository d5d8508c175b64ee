# outcome: RecursionError
class B:
    def __bool__(self): return not self
bool(B())
