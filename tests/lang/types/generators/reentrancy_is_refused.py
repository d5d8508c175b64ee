def g():
    yield next(it)
it = g()
try:
    next(it)
except Exception as error:
    print(type(error).__name__, error)
def h():
    try:
        k.send(None)
    except ValueError as e:
        yield str(e)
k = h()
print(next(k))
