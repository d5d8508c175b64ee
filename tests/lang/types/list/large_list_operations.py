a = list(range(100000))
print(len(a), a[99999], sum(a), a[::20000], a.index(54321), len(a + a), a[-1:] * 2)
del a[10:99990]
print(len(a), a)
