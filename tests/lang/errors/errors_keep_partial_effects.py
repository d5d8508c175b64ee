a = []
try:
    for i in (3, 2, 1, 0):
        a.append(6 // i)
except ZeroDivisionError:
    print(a)
d = {}
try:
    d["a"] = 1; d["b"] = d["missing"]
except KeyError:
    print(d)
x = y = 0
try:
    x, y = 1, 2 / 0
except ZeroDivisionError:
    print(x, y)
