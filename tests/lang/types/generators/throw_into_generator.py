def g():
    while True:
        try:
            x = yield "ready"
        except ValueError as e:
            print("caught", e)
            yield "recovered"
it = g()
print(next(it), it.throw(ValueError("v")), next(it))
try:
    it.throw(KeyError("k"))
except Exception as error:
    print(type(error).__name__, error)
try:
    next(it)
except Exception as error:
    print(type(error).__name__, error)
