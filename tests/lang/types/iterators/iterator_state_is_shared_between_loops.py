it = iter(range(6))
for x in it:
    if x == 2: break
for x in it:
    print(x, end=" ")
print(list(it))
it = iter("abcdef")
print(list(zip(it, it)), [*zip(*[iter(range(6))] * 3)])
