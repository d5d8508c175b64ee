a, b = 10**30, 10**30 + 1
print(a < b, a <= b, a > b, a >= b, a == b, a != b)
print(-a < a, -a < -b, a == 10**30, 0 < a, a < 0, -b < 5)
