def g():
    yield 1
    raise KeyError("in generator")
print(sum(g()))
