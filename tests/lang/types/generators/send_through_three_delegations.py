def a():
    while (x := (yield)) is not None: print("a", x)
    return "A"
def b(): return (yield from a()) + "B"
def c(): return (yield from b()) + "C"
it = c()
next(it)
it.send(1); it.send(2)
try: it.send(None)
except StopIteration as e: print(e.value)
