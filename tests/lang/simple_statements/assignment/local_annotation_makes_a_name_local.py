x = 1
def f():
    x: int
    return x
try:
    f()
except Exception as error:
    print(type(error).__name__, error)
