a = [1]
a.append(a)
print(a, str(a), repr([a]))
b = [a, {"k": a}, (a,)]
a.append(b)
print(b)
