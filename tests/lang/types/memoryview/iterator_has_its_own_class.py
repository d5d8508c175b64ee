iterator = iter(memoryview(b"ab"))
print(type(iterator).__name__, next(iterator), list(iterator))
print(hasattr(iterator, "__length_hint__"), hasattr(iterator, "__reduce__"))
