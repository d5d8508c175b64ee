x = 2**200
print(x - 1 < x < x + 1, -x < 0 < x, x == x + 0, x != x - 1, max(x, x + 1) - min(x, x - 1), sorted([x, -x, 0, x - 1, 2**199]))
