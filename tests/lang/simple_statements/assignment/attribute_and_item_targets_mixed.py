class O: pass
o = O()
l = [0] * 4
o.a, l[1], *l[2:], (o.b, l[0]) = 1, 2, 3, 4, (5, 6)
print(o.a, o.b, l)
