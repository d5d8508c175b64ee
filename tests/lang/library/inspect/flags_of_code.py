import inspect


def plain(a): ...


def documented():
    """Text."""


def stars(*args, **keywords): ...


def outer():
    def inner(): ...

    return inner


def generator():
    yield


async def coroutine(): ...


async def agen():
    yield


class Methods:
    def method(self): ...


NAMES = "CO_OPTIMIZED CO_NEWLOCALS CO_VARARGS CO_VARKEYWORDS CO_NESTED CO_GENERATOR CO_COROUTINE CO_ITERABLE_COROUTINE"
NAMES += " CO_ASYNC_GENERATOR CO_HAS_DOCSTRING CO_METHOD"
for name in NAMES.split():
    print(name, getattr(inspect, name))
print(inspect.CO_NOFREE, inspect.TPFLAGS_IS_ABSTRACT)
for function in [plain, documented, stars, outer, outer(), generator, coroutine, agen, Methods.method, compile("1", "a", "eval")]:
    code = getattr(function, "__code__", function)
    print(code.co_name, [name for name in NAMES.split() if code.co_flags & getattr(inspect, name)])
for flag in inspect.BufferFlags:
    print(flag.name, flag.value)
print(inspect.BufferFlags.FULL, inspect.BufferFlags.FORMAT | inspect.BufferFlags.WRITABLE, inspect.BufferFlags.ND, inspect.BufferFlags.READ, inspect.BufferFlags.WRITE)
