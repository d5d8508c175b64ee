f = lambda: 0
print(f.__name__, f.__qualname__, type(f).__name__)
def g(): return lambda: 0
print(g().__qualname__)
