s = ""
t = s
for i in range(20):
    s += str(i)
    if i == 10:
        t = s
print(s, t, len(s))
