def g():
    yield next(it)
it = g()
try:
    next(it)
except Exception as e:
    print(type(e).__name__, e)
def h():
    try:
        k.send(None)
    except ValueError as e:
        yield str(e)
k = h()
print(next(k))
