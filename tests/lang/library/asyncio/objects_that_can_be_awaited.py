import asyncio
import contextvars


class Wrapped:
    """Awaiting it awaits the coroutine inside."""

    def __init__(self, coroutine):
        self.coroutine = coroutine

    def __await__(self):
        return self.coroutine.__await__()


class Sleeping:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "slept"


async def give(value):
    await asyncio.sleep(0)
    return value


async def fail():
    raise ValueError("inside")


async def main():
    print(await Wrapped(give(1)))
    print(await asyncio.ensure_future(Wrapped(give(2))))
    print(await asyncio.wait_for(Wrapped(give(3)), 1))
    print(await asyncio.gather(Wrapped(give(4)), give(5), Sleeping()))
    print(await Wrapped(Wrapped(give(6))))
    try:
        await Wrapped(fail())
    except ValueError as error:
        print(repr(error))


class Wrong:
    def __await__(self):
        return give(0)


async def wrong():
    coroutine = Wrong()
    await coroutine


asyncio.run(main())
try:
    asyncio.run(wrong())
except TypeError as error:
    print(error)

# What `__await__` of a coroutine gives can be driven by hand, too.
steps = give(7).__await__()
print(iter(steps) is steps, next(steps))
try:
    next(steps)
except StopIteration as stop:
    print(stop.value)

# Handlers of exceptions run in the context of what has failed.
place = contextvars.ContextVar("place", default="outside")


def handler(loop, context):
    print(context["message"].partition("(")[0][:22], place.get())


async def handled():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    place.set("the program")
    context = contextvars.copy_context()
    context.run(place.set, "the callback")
    loop.call_soon(lambda: 1 / 0, context=context)
    await asyncio.sleep(0.001)


asyncio.run(handled())

# Cancelling goes both ways between kinds of futures.
import concurrent.futures


async def both():
    first = concurrent.futures.Future()
    second = asyncio.wrap_future(first)
    second.cancel()
    await asyncio.sleep(0)
    print(first.cancelled(), second.cancelled())
    first = concurrent.futures.Future()
    second = asyncio.wrap_future(first)
    first.cancel()
    await asyncio.sleep(0.001)
    print(first.cancelled(), second.cancelled())


asyncio.run(both())
