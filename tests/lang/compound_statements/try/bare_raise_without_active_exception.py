try:
    raise
except Exception as error:
    print(type(error).__name__, error)
def f():
    raise
try:
    f()
except Exception as error:
    print(type(error).__name__, error)
try:
    1 / 0
except ZeroDivisionError:
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
