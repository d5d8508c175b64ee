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
except Exception as e:
    print(type(e).__name__, e)
try:
    next(it)
except Exception as e:
    print(type(e).__name__, e)
