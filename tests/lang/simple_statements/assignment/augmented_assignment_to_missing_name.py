try:
    nope += 1
except Exception as error:
    print(type(error).__name__, error)
def f():
    total += 1
total = 0
try:
    f()
except Exception as error:
    print(type(error).__name__, error)
