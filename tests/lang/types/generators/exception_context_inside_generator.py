def g():
    try:
        yield
    except ValueError as e:
        raise KeyError("from generator")
it = g()
next(it)
try:
    it.throw(ValueError("thrown"))
except KeyError as e:
    print(repr(e), repr(e.__context__))
