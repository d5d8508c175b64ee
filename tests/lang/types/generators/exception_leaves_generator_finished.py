def g():
    yield 1
    1 / 0
    yield 2
it = g()
print(next(it))
try:
    next(it)
except Exception as e:
    print(type(e).__name__, e)
print(list(it), next(it, "end"))
