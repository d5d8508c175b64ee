def g():
    for i in range(2):
        with memoryview(b"ab") as m:
            for b in m:
                got = yield i, b
                if got: return got
it = g()
print(next(it), next(it), next(it))
try:
    it.send("stop")
except StopIteration as e:
    print(e.value)
