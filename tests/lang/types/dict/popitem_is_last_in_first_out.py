d = {i: i for i in range(5)}
d.pop(4)
d[0] = "new"
print([d.popitem() for _ in range(4)], d)
