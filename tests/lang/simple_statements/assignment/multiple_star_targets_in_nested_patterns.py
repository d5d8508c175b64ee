(a, *b), [*c, d], e = "xyz", range(3), 5
print(a, b, c, d, e)
for i, *(j, k) in [(1, 2, 3)]:
    print(i, j, k)
