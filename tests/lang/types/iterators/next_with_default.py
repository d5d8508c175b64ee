it = iter([1])
print(next(it, "d"), next(it, "d"), next(it, None))
try:
    next(it)
except Exception as error:
    print(type(error).__name__, error)
try:
    next()
except Exception as error:
    print(type(error).__name__, error)
try:
    next(it, 1, 2)
except Exception as error:
    print(type(error).__name__, error)
