# outcome: RecursionError
class P:
    @property
    def x(self): return self.x
P().x
