def g():
    try:
        yield
    except Exception as e:
        yield repr(e)
it = g()
next(it)
print(it.throw(ValueError("only one argument")))
