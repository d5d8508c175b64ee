a = [10, 20, 30]
print(a[-1], a[True], a[False], a[-3], a[~0], a[len(a) - 1], a[-2:][0])
