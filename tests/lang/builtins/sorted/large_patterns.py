def ok(xs): return sorted(xs) == sorted(list(xs), key=lambda x: x) and all(a <= b for a, b in zip(sorted(xs), sorted(xs)[1:]))
n, x, rnd = 2000, 12345, []
for _ in range(n):
    x = (x * 1103515245 + 12345) % 2**31
    rnd.append(x % 1000)
print(ok(rnd), ok(range(n)), ok(range(n, 0, -1)), ok([1] * n), ok([i % 7 for i in range(n)]), ok(list(range(n // 2)) * 2), sorted(rnd)[:5], sorted(rnd)[-5:])
