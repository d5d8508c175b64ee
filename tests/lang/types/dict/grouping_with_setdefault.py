words = "apple avocado banana blueberry cherry apricot".split()
g = {}
for w in words:
    g.setdefault(w[0], []).append(w)
print(g)
