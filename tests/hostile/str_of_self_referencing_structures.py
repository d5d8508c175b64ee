# outcome: finished
a = [1]
b = {"a": a}
a.append(b)
a.append((a, b))
print(a)
