try:
    a, b = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    a, b = None
except Exception as error:
    print(type(error).__name__, error)
try:
    [a] = len
except Exception as error:
    print(type(error).__name__, error)
try:
    a, *b = 1.5
except Exception as error:
    print(type(error).__name__, error)
try:
    (a, b), c = 1, 2
except Exception as error:
    print(type(error).__name__, error)
class C: pass
try:
    a, b = C()
except Exception as error:
    print(type(error).__name__, error)
