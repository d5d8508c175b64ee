# outcome: RecursionError | finished
class E:
    def __eq__(self, o): return E()
    def __bool__(self): return bool(self == 1)
[E()] == [1]
