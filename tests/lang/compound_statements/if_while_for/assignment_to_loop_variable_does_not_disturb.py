out = []
for i in range(4):
    out.append(i)
    i = 100
    out.append(i)
print(out)
