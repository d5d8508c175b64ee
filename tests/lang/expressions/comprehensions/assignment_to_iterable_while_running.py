a = [1, 2, 3]
print([a.append(x) or x for x in a if len(a) < 8])
print(a)
