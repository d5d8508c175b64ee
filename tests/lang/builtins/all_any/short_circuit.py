def g():
    for x in (1, 0, 2):
        print("yield", x)
        yield x
print(all(g()))
print(any(g()))
