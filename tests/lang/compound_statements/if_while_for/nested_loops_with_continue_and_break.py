out = []
for i in range(5):
    if i == 1: continue
    for j in range(5):
        if j == i: break
        if j % 2: continue
        out.append((i, j))
    else:
        out.append("full")
print(out)
