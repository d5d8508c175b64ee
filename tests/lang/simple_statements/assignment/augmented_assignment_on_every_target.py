class O: n = 1
o, l, d = O(), [1, [2]], {"k": "v"}
o.n += 1
l[0] -= 5
l[1] += [3]
d["k"] *= 2
x = 7
x //= 2
print(o.n, O.n, l, d, x)
