d = {}
for i in range(50):
    d[i * 1024] = i
    d[-i * 2**61] = -i
print(len(d), d[49 * 1024], d[-7 * 2**61], 5 in d)
