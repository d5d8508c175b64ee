s = set()
for i in range(5000):
    s.add(i * 7919)
for i in range(0, 5000, 3):
    s.remove(i * 7919)
print(len(s), 7919 in s, 0 in s, sum(s))
