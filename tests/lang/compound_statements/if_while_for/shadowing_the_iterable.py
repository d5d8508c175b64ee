x = [1, 2, 3]
for x in x:
    print(x)
print(x)
