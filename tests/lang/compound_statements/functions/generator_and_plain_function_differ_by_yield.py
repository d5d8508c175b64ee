def a():
    return [1]
def b():
    return [1]
    yield
def c():
    if False: yield
print(a(), type(b()).__name__, list(b()), list(c()))
