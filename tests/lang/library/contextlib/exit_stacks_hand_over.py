import contextlib


@contextlib.contextmanager
def noted(name):
    print("enter", name)
    yield name
    print("exit", name)


with contextlib.ExitStack() as stack:
    stack.enter_context(noted("a"))
    stack.callback(print, "called")
    taken = stack.pop_all()
    print(type(taken) is contextlib.ExitStack, taken is stack)
print("left")
taken.close()
taken.close()

try:
    with contextlib.ExitStack() as stack:
        stack.enter_context(noted("kept"))
        kept = stack.pop_all()
        raise ValueError("after pop_all")
except ValueError as error:
    print(error)
with kept:
    print("now")


class Own(contextlib.ExitStack): ...


print(type(Own().pop_all()).__name__)


class Resource(contextlib.AbstractAsyncContextManager):
    async def __aexit__(self, *details):
        print("aexit", details[0])


async def soon(text):
    print(text)


async def main():
    async with contextlib.AsyncExitStack() as stack:
        resource = await stack.enter_async_context(Resource())
        stack.push_async_callback(soon, "called")
        taken = stack.pop_all()
        print(type(taken).__name__, isinstance(resource, contextlib.AbstractAsyncContextManager))
    print("left")
    await taken.aclose()


# Nothing waits, so one step runs all of it.
try:
    main().send(None)
except StopIteration:
    pass
print(contextlib.AbstractAsyncContextManager.__abstractmethods__, contextlib.AbstractAsyncContextManager[int])


class Duck:
    async def __aenter__(self): ...

    async def __aexit__(self, *details): ...


print(issubclass(Duck, contextlib.AbstractAsyncContextManager), issubclass(int, contextlib.AbstractAsyncContextManager))
try:
    contextlib.AbstractAsyncContextManager()
except TypeError as error:
    print(error)
