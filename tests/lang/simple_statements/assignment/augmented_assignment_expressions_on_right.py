x = 5
x += x * 2
x -= (y := 3)
x *= x if x > 10 else 0
x //= len("abc"); x **= 2; x %= 1000
print(x, y)
