a = [1, 2, 3]
b = a
a += []
c = a + []
d = a * 1
print(a is b, a is c, a == c == d, a.copy() == a, list(a) is a, a[:] is a, [a] == [b], a < c, a <= c)
