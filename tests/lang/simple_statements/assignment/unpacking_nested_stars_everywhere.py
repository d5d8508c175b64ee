(a, *b), c, *(d, e) = [1, 2, 3], 4, 5, 6
[*f], (g,) = "xy", [7]
(h, (i, [*j, k])) = 1, (2, "abc")
print(a, b, c, d, e, f, g, h, i, j, k)
