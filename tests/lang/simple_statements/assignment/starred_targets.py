a, *b = 1, 2, 3
*c, d = "xyz"
e, *f, g = range(5)
h, *i, j = 1, 2
*k, = "ab"
[l, *m] = {"x": 1, "y": 2}
n, (o, *p), *q = 1, "abc", 2, 3
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q)
