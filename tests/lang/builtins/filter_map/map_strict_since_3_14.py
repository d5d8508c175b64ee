print(list(map(lambda a, b: a + b, [1, 2], [3, 4], strict=True)))
try:
    list(map(lambda a, b: a, [1, 2], [3], strict=True))
except Exception as e:
    print(type(e).__name__, e)
try:
    list(map(lambda a, b: a, [1], [3, 4], strict=True))
except Exception as e:
    print(type(e).__name__, e)
