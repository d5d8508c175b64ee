def g():
    yield 1
    return [2, 3]
def h():
    r = yield from g()
    print("result", r)
    return r
print(list(h()))
it = g()
next(it)
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args)
