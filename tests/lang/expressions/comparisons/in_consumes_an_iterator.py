it = iter([1, 2, 3, 4])
print(2 in it, list(it))
it = iter([1, 2])
print(9 in it, list(it))
