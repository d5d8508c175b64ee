a = [1, 2, 3, 4, 5]
print(a.pop(), a.pop(0), a.pop(1), a.pop(-1), a)
