class F(float):
    def __eq__(self, o): return "eq"
    __hash__ = float.__hash__
f = F(1.5)
print(f, f == 1, f + 1, type(f + 1).__name__, F("2.5"), F.fromhex("0x1p1"), type(F.fromhex("0x1p1")).__name__, round(f), type(f.real).__name__, {1.5: 1}.get(f))
class C(complex): pass
print(C(1, 2), C(1, 2) * 2, type(C(1) + 1).__name__, C("1j").imag)
