def g():
    x = yield f"{(yield 'first')}"
    yield f"got {x}"
it = g()
print(next(it), it.send("one"), it.send("two"))
