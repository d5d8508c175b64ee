class N:
    def __init__(self, n): self.n = n
for op in "add sub mul truediv floordiv mod pow matmul and or xor lshift rshift divmod".split():
    def f(self, o, op=op): return op, self.n, getattr(o, "n", o)
    def r(self, o, op=op): return "r" + op, self.n, o
    setattr(N, f"__{op}__", f)
    setattr(N, f"__r{op}__", r)
a, b = N("a"), N("b")
print(a + b, a - 1, a * b, a / 2, a // b, a % b, a ** 2, a @ b, a & 1, a | b, a ^ b, a << 1, a >> 2, divmod(a, 3))
print(1 + a, 1 - a, 2 * a, 2 / a, 2 // a, 2 % a, 2 ** a, 2 @ a, 1 & a, 1 | a, 1 ^ a, 1 << a, 1 >> a, divmod(3, a))
print("s" + a, [1] + a, None - a, 1.5 * a)
