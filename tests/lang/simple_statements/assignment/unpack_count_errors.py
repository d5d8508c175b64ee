try:
    a, b = 1,
except Exception as e:
    print(type(e).__name__, e)
try:
    a, b = 1, 2, 3
except Exception as e:
    print(type(e).__name__, e)
try:
    a, b = "abc"
except Exception as e:
    print(type(e).__name__, e)
try:
    a, b = {}
except Exception as e:
    print(type(e).__name__, e)
try:
    a, *b, c = [1]
except Exception as e:
    print(type(e).__name__, e)
try:
    (a, b), c = (1,), 2
except Exception as e:
    print(type(e).__name__, e)
try:
    a, b = range(5)
except Exception as e:
    print(type(e).__name__, e)
try:
    [] = [1]
except Exception as e:
    print(type(e).__name__, e)
try:
    a, b = iter([1])
except Exception as e:
    print(type(e).__name__, e)
try:
    a, b, *c = ()
except Exception as e:
    print(type(e).__name__, e)
try:
    a, b = {"x": 1, "y": 2, "z": 3}
except Exception as e:
    print(type(e).__name__, e)
