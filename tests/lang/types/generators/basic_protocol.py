def g():
    print("start")
    x = yield 1
    print("got", x)
    y = yield 2
    print("got", y)
    return "done"
it = g()
print(next(it), it.send("a"))
try:
    it.send("b")
except StopIteration as e:
    print(e.value)
try:
    next(it)
except Exception as error:
    print(type(error).__name__, error)
