def g():
    yield from [1, 2]
    yield from "ab"
    yield from range(2)
    yield from {"k": 1}
    r = yield from ()
    yield r
print(list(g()))
def bad(): yield from 5
try:
    list(bad())
except Exception as error:
    print(type(error).__name__, error)
def plain(): yield from [1]
it = plain()
next(it)
try:
    it.send(5) if False else next(it)
except Exception as error:
    print(type(error).__name__, error)
