def g():
    try:
        raise ValueError("inside")
    except ValueError:
        yield 1
        yield 2
it = g()
next(it)
try:
    raise
except Exception as error:
    print(type(error).__name__, error)
try:
    1 / 0
except ZeroDivisionError:
    next(it)
    try:
        raise KeyError
    except KeyError as e:
        print(repr(e.__context__))
