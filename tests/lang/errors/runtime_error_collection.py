d = {1: 1}
try:
    for k in d: d[k + 1] = 1
except Exception as error:
    print(type(error).__name__, error)
s = {1}
try:
    for x in s: s.add(x + 1)
except Exception as error:
    print(type(error).__name__, error)
def g():
    yield 1
    raise StopIteration
try:
    list(g())
except Exception as error:
    print(type(error).__name__, error)
def h():
    try:
        yield 1
    except GeneratorExit:
        yield 2
it = h()
next(it)
try:
    it.close()
except Exception as error:
    print(type(error).__name__, error)
try:
    raise
except Exception as error:
    print(type(error).__name__, error)
