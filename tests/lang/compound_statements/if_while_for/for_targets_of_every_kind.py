class O: pass
o, a, d = O(), [0, 0, 0], {}
for o.x in range(2): pass
for a[1] in "xy": pass
for d["k"] in (1, 2): pass
for a[0], (d["p"], *d["q"]) in [(1, (2, 3, 4))]: pass
for a[1:] in [[7, 8, 9]]: pass
print(o.x, a, d)
for (x) in [1]: print(x)
for [y, z] in [(1, 2)]: print(y, z)
for x, in [(3,)]: print(x)
