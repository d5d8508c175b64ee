x = 1
def f():
    x: int
    return x
try:
    f()
except Exception as e:
    print(type(e).__name__, e)
