row = [1]
for _ in range(7):
    print(" ".join(map(str, row)).center(30).rstrip())
    row = [a + b for a, b in zip([0] + row, row + [0])]
def c(n, k): return 1 if k in (0, n) else c(n - 1, k - 1) + c(n - 1, k)
print(c(12, 5))
