import inspect


def generator(limit):
    doubled = limit * 2
    yield inspect.getgeneratorstate(g)
    yield doubled


g = generator(2)
print(inspect.getgeneratorstate(g) == inspect.GEN_CREATED, inspect.getgeneratorlocals(g))
print(next(g) == inspect.GEN_RUNNING, inspect.getgeneratorstate(g) == inspect.GEN_SUSPENDED, inspect.getgeneratorlocals(g))
g.close()
print(inspect.getgeneratorstate(g) == inspect.GEN_CLOSED, inspect.getgeneratorlocals(g))
print(inspect.GEN_CREATED, inspect.GEN_RUNNING, inspect.GEN_SUSPENDED, inspect.GEN_CLOSED)


class Wait:
    def __await__(self):
        yield 1


async def coroutine():
    held = "held"
    states.append(inspect.getcoroutinestate(c))
    await Wait()


states = []
c = coroutine()
states.append(inspect.getcoroutinestate(c))
c.send(None)
states.append(inspect.getcoroutinestate(c))
print(inspect.getcoroutinelocals(c))
c.close()
states.append(inspect.getcoroutinestate(c))
print(states == [inspect.CORO_CREATED, inspect.CORO_RUNNING, inspect.CORO_SUSPENDED, inspect.CORO_CLOSED], states)
print(inspect.getcoroutinelocals(c))


async def agen():
    kept = 3
    seen.append(inspect.getasyncgenstate(a))
    yield kept


seen = []
a = agen()
seen.append(inspect.getasyncgenstate(a))
try:
    a.__anext__().send(None)
except StopIteration:
    pass
seen.append(inspect.getasyncgenstate(a))
print(inspect.getasyncgenlocals(a))
try:
    a.aclose().send(None)
except StopIteration:
    pass
seen.append(inspect.getasyncgenstate(a))
print(seen == [inspect.AGEN_CREATED, inspect.AGEN_RUNNING, inspect.AGEN_SUSPENDED, inspect.AGEN_CLOSED], seen)
for wrong in [lambda: inspect.getgeneratorlocals(1), lambda: inspect.getgeneratorstate(1)]:
    try:
        print(wrong())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
