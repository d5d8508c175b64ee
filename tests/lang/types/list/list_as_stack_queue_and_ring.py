s, q, r = [], [], []
for i in range(6):
    s.append(i); q.insert(0, i); r.append(i)
    if len(r) > 3: r.pop(0)
print([s.pop() for _ in range(3)], [q.pop() for _ in range(3)], r, s, q)
