a = []
a.append(a)
print(a == a)
b = []
b.append(b)
try:
    print(a == b)
except RecursionError as e:
    print("RecursionError")
