__x__ = 5
class C:
    __y__ = 6
    def __z__(self): return __x__, self.__y__
print(C().__z__())
