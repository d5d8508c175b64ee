def f():
    e = "before"
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e
try:
    f()
except Exception as error:
    print(type(error).__name__, error)
