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
except Exception as e:
    print(type(e).__name__, e)
try:
    1 / 0
except ZeroDivisionError:
    next(it)
    try:
        raise KeyError
    except KeyError as e:
        print(repr(e.__context__))
