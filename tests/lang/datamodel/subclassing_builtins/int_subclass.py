class I(int):
    def __repr__(self): return f"I({int(self)})"
    def __add__(self, o): return I(int(self) + o)
i = I(5)
print(i, [i], i + 1, i * 2, type(i * 2).__name__, -i, i == 5, hash(i) == hash(5), {5: "x"}[i], [0] * i, f"{i}", f"{i:03d}", "%d" % i, str(i), i.real, int(i), type(int(i)).__name__, sum([i, i]))
class J(int): pass
print(J("12"), J("ff", 16), J(), J.from_bytes(b"\x05", "big"), type(J.from_bytes(b"\x05", "big")).__name__, type(J(3).conjugate()).__name__)
