a = []
push = a.append
for i in range(3):
    push(i)
print(a, "x".join(map("{:>2}".format, a)), list(map("abc".find, "cab")))
