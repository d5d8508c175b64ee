g = (x for x in range(7))
print(list(zip(g, g)), list(g))
it = iter("abcdef")
print(["".join(p) for p in zip(it, it, it)])
