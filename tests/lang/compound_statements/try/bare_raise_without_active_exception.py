try:
    raise
except Exception as e:
    print(type(e).__name__, e)
def f():
    raise
try:
    f()
except Exception as e:
    print(type(e).__name__, e)
try:
    1 / 0
except ZeroDivisionError:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
