"""Values, exceptions and the end pass through hundreds of generators that delegate to each other."""
import sys

sys.setrecursionlimit(5000)


def chain(depth):
    if depth:
        return (yield from chain(depth - 1))
    try:
        got = yield "first"
    except KeyError as error:
        got = f"caught {error!r}"
    yield got
    return "the end"


for depth in (1, 10, 900):
    generator = chain(depth)
    print(next(generator), generator.send("sent"))
    try:
        next(generator)
    except StopIteration as stop:
        print(stop.value)
    generator = chain(depth)
    next(generator)
    print(generator.throw(KeyError("thrown")))
    generator.close()
    try:
        next(generator)
    except StopIteration as stop:
        print(stop.value)


async def awaits(depth):
    if depth:
        return await awaits(depth - 1)
    return "awaited"


try:
    awaits(900).send(None)
except StopIteration as stop:
    print(stop.value)
