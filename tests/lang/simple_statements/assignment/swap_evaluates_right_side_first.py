a = [1, 2, 3]
i = 0
i, a[i] = 2, "changed"
print(i, a)
x = [0, 1]
j = 0
j, x[j] = 1, 9
print(j, x)
