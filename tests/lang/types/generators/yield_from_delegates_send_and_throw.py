def inner():
    try:
        while True:
            x = yield
            print("inner got", x)
    except ValueError as e:
        print("inner caught", e)
        return "inner result"
def outer():
    r = yield from inner()
    print("outer", r)
    yield "end"
it = outer()
next(it)
it.send(1)
it.send(2)
print(it.throw(ValueError("v")))
