a = 123456789 ** 20
for d in (3, 10**9 + 7, 2**64, 2**64 - 1, 123456789 ** 10 + 1, -(10**30), a, a + 1, a - 1):
    q, r = divmod(a, d)
    print(q * d + r == a, (0 <= r < d) if d > 0 else (d < r <= 0), divmod(-a, d)[0] == -a // d)
