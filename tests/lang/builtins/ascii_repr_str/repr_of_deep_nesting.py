x = []
for _ in range(50):
    x = [x]
print(repr(x), len(repr(x)))
