def f():
    e = "before"
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e
try:
    f()
except Exception as e:
    print(type(e).__name__, e)
