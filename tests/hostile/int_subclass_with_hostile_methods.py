# outcome: finished | raised:TypeError
class I(int):
    def __index__(self): return "no"
    def __int__(self): return "no"
    def __add__(self, o): return NotImplemented
    def __eq__(self, o): 1 / 0
    __hash__ = int.__hash__
print([1, 2, 3][I(1)], "ab" * I(2), list(range(I(2))), I(1) * 2, chr(I(65)))
