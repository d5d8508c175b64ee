class N:
    def __init__(self): self.log = []
for op in "add sub mul truediv floordiv mod pow matmul and or xor lshift rshift".split():
    def f(self, o, op=op):
        self.log.append("i" + op)
        return self
    setattr(N, f"__i{op}__", f)
n = m = N()
n += 1; n -= 1; n *= 1; n /= 1; n //= 1; n %= 1; n **= 1; n @= 1; n &= 1; n |= 1; n ^= 1; n <<= 1; n >>= 1
print(n is m, n.log)
class F:
    def __add__(self, o): return "add used"
f = F()
f += 1
print(f)
