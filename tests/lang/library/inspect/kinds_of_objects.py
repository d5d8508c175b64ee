import inspect
import functools
import types


class Slotted:
    __slots__ = ("slot",)

    def method(self): ...

    @property
    def value(self): ...


async def coroutine(): ...


async def agen():
    yield


def generator():
    yield


class AwaitableByMark:
    @inspect.markcoroutinefunction
    def method(self): ...


made = coroutine()
made.close()
try:
    1 / 0
except ZeroDivisionError as error:
    tb = error.__traceback__
OBJECTS = {
    "module": inspect,
    "class": Slotted,
    "function": generator,
    "lambda": lambda: 0,
    "method": Slotted().method,
    "builtin": len,
    "builtin method": [].append,
    "method descriptor": str.join,
    "slot wrapper": int.__add__,
    "method wrapper": (1).__add__,
    "member": Slotted.slot,
    "getset": types.FunctionType.__code__,
    "property": Slotted.value,
    "code": generator.__code__,
    "frame": tb.tb_frame,
    "traceback": tb,
    "generator": generator(),
    "coroutine function": coroutine,
    "coroutine": made,
    "async generator function": agen,
    "async generator": agen(),
    "partial": functools.partial(coroutine),
    "marked": AwaitableByMark().method,
    "classmethod": classmethod(generator),
    "int": 1,
}
TESTS = "isasyncgen isasyncgenfunction isawaitable isbuiltin isclass iscode iscoroutine iscoroutinefunction isdatadescriptor isframe"
TESTS += " isfunction isgenerator isgeneratorfunction isgetsetdescriptor ismemberdescriptor ismethod ismethoddescriptor ismethodwrapper"
TESTS += " ismodule ispackage isroutine istraceback isabstract"
for name, value in OBJECTS.items():
    print(name, [test for test in TESTS.split() if getattr(inspect, test)(value)])
import collections

print(inspect.ispackage(collections), inspect.ispackage(types))
