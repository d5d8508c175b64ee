class _A:
    __x = 1
    __dunder__ = 2
class __B:
    __y = 3
print(_A._A__x, _A.__dunder__, [k for k in vars(__B) if k.endswith("y")])
