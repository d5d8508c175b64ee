x = 123456789
for i in range(6):
    x = x * x
print(x)
print(x % 1000000007, x // 10**400, len(str(x)))
