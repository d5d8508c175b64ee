def g():
    yield 1
    raise ValueError("inside")
try:
    print(*g())
except Exception as e:
    print(type(e).__name__, e)
def h():
    yield 1
    raise TypeError("mine")
try:
    print(*h())
except Exception as e:
    print(type(e).__name__, e)
