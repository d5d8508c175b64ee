log = []
def g():
    for i in range(5):
        log.append(i)
        yield i
a, *b = g()
for x, y in zip(g(), "ab"): pass
print(any(x == 1 for x in g()), log)
