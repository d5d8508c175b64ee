it = iter([1])
print(next(it, "d"), next(it, "d"), next(it, None))
try:
    next(it)
except Exception as e:
    print(type(e).__name__, e)
try:
    next()
except Exception as e:
    print(type(e).__name__, e)
try:
    next(it, 1, 2)
except Exception as e:
    print(type(e).__name__, e)
