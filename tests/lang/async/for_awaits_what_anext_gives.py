import types
class Items:
    def __aiter__(self): return self
    def __anext__(self): return self
    def __await__(self): 1/0
class NoIterator(Items):
    def __await__(self): return 5
class Coroutine(Items):
    def __await__(self): return work()
class NoAwaitable(Items):
    def __anext__(self): return 5
async def work(): return "work"
for kind in (Items, NoIterator, NoAwaitable):
    async def main():
        async for _ in kind(): pass
    try: main().send(None)
    except TypeError as e: print(e, repr(e.__cause__), e.__context__ is e.__cause__)
class Countdown:
    n = 3
    def __aiter__(self): return self
    def __anext__(self): return Step(self)
class Step:
    def __init__(self, owner): self.owner = owner
    def __await__(self):
        self.owner.n -= 1
        if self.owner.n < 0: raise StopAsyncIteration
        got = yield self.owner.n
        return got
async def walk():
    async for x in Countdown(): print("item", x)
    else: print("done")
c = walk()
try:
    print(c.send(None)); print(c.send("a")); print(c.send("b")); c.send("c")
except StopIteration as e: print("end", e.value)
inner = work()
@types.coroutine
def delegate(): return (yield from inner)
try: delegate().send(None)
except StopIteration as e: print(e.value)
def plain(): return (yield from inner)
try: next(plain())
except TypeError as e: print(e)
