match = [1, 2, 3]
match[0] = 9
print(match)
match = lambda *a: a
print(match (1, 2), match(3))
match (4)
