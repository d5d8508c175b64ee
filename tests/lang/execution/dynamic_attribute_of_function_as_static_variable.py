def counter():
    counter.n = getattr(counter, "n", 0) + 1
    return counter.n
print(counter(), counter(), counter.n, counter.__dict__)
