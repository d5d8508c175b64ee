a = [1, 2, 3, 4]
it = iter(a)
print(next(it), next(it))
del a[1:]
print(list(it))
a.extend([5, 6, 7])
print(list(it))
