def g(): yield from iter([1, 2])
it = g()
next(it)
try:
    it.send(5)
except Exception as e:
    print(type(e).__name__, e)
