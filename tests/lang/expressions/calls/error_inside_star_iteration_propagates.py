def g():
    yield 1
    raise ValueError("inside")
try:
    print(*g())
except Exception as error:
    print(type(error).__name__, error)
def h():
    yield 1
    raise TypeError("mine")
try:
    print(*h())
except Exception as error:
    print(type(error).__name__, error)
