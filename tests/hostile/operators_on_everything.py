# outcome: finished | fuel | MemoryError
import operator
values = (5, -1, 2**70, 1.5, float("inf"), "s", b"b", [1], (2,), {3: 4}, {5}, frozenset(), range(3), None, 1j, len, int, ..., slice(1), True, bytearray(b"z"))
n = 0
for a in values:
    for b in values:
        for f in (lambda: a + b, lambda: a - b, lambda: a * b, lambda: a / b, lambda: a // b, lambda: a % b, lambda: a & b, lambda: a | b, lambda: a ^ b, lambda: a < b, lambda: a == b, lambda: a in b, lambda: a[b], lambda: a @ b, lambda: f"{a:{b}}", lambda: "%s" % b, lambda: divmod(a, b)):
            try:
                f()
            except Exception:
                n += 1
print(n > 1000)
