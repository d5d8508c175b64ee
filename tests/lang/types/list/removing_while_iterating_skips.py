a = [1, 2, 3, 4, 5, 6]
for x in a:
    if x % 2 == 0:
        a.remove(x)
    else:
        print(x)
print(a)
a = [1, 1, 1, 1]
for x in a:
    a.remove(x)
print(a)
