d = {i: i for i in range(10)}
for k in list(d):
    if k % 3 == 0: del d[k]
    else: d[k * 10] = k
for k, v in tuple(d.items()):
    d[k] = -v
print(d)
