def nest(n):
    if n == 0:
        x = yield "bottom"
        return x
    r = yield from nest(n - 1)
    return r + 1
it = nest(100)
print(next(it))
try:
    it.send(1000)
except StopIteration as e:
    print(e.value)
