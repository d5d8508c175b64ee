a = 2 ** 62
for i in range(5):
    a = a + a
    print(a, -a)
