a = [1, 2, 3]
print(a.reverse(), a)
b = []
b.reverse()
print(b, list(reversed(a)), [1][::-1])
