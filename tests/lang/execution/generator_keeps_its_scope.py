def f():
    x = 1
    def g():
        nonlocal x
        while True:
            x += 1
            yield x
    it = g()
    next(it); next(it)
    return x
print(f())
