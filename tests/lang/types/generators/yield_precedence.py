def g():
    x = yield 1, 2
    y = yield x if x else "none"
    z = yield (yield y)
    print(z)
    yield
it = g()
print(next(it), it.send("s"), it.send("t"), it.send("u"), it.send("v"))
