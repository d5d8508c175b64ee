def g():
    try:
        yield 1
    except GeneratorExit:
        yield 2
it = g()
next(it)
try:
    it.close()
except Exception as error:
    print(type(error).__name__, error)
