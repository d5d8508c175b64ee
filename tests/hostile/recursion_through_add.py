# outcome: RecursionError
class A:
    def __add__(self, o): return self + o
    __radd__ = __add__
1 + A()
