u = set(range(20))
a, b, c = set(range(0, 20, 2)), set(range(0, 20, 3)), set(range(5, 15))
print(a & (b | c) == (a & b) | (a & c), u - (a | b) == (u - a) & (u - b), a ^ b == (a | b) - (a & b), (a - b) | (a & b) == a)
