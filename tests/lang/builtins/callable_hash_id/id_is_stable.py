a, b = [], []
print(id(a) == id(a), id(a) == id(b), isinstance(id(a), int), id(None) == id(None))
