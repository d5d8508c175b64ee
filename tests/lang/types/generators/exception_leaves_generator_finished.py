def g():
    yield 1
    1 / 0
    yield 2
it = g()
print(next(it))
try:
    next(it)
except Exception as error:
    print(type(error).__name__, error)
print(list(it), next(it, "end"))
