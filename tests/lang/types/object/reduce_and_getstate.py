class C:
    def __init__(self): self.a = 1
class S:
    __slots__ = ("x",)
s = S()
s.x = 5
print(C().__getstate__(), s.__getstate__(), object().__getstate__())
