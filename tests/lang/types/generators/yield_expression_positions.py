def g():
    a = [(yield 1), (yield 2)]
    b = (yield) or (yield a)
    print((yield b), (yield), sep="-")
    return (yield "last")
it = g()
print(next(it), it.send("x"), it.send("y"), it.send(""), it.send("B"), it.send("p"), it.send("q"))
try:
    it.send("ret")
except Exception as error:
    print(type(error).__name__, error)
