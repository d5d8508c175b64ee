def bad():
    yield 1
    raise ValueError("broken")
z = zip([1, 2, 3], bad())
print(next(z))
try:
    next(z)
except Exception as error:
    print(type(error).__name__, error)
try:
    list(zip(bad(), bad()))
except Exception as error:
    print(type(error).__name__, error)
