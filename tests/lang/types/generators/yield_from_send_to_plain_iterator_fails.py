def g(): yield from iter([1, 2])
it = g()
next(it)
try:
    it.send(5)
except Exception as error:
    print(type(error).__name__, error)
