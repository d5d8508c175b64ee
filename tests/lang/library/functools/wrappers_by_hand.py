import functools

print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)


def original(a: int) -> str:
    """Of the original."""


original.mark = 1


def wrapper(*args):
    """Of the wrapper."""


wrapper.own = 2
print(functools.update_wrapper(wrapper, original) is wrapper)
print(wrapper.__name__, wrapper.__doc__, wrapper.__wrapped__ is original, wrapper.mark, wrapper.own, wrapper.__annotations__)


class Plain:
    """An object that has few of the attributes."""

    mark = "class"

    def __call__(self): ...


def second(): ...


functools.update_wrapper(second, Plain())
print(second.__name__, second.__doc__, second.__module__, "mark" in second.__dict__)


def third(): ...


functools.update_wrapper(third, original, assigned=("__name__", "missing"), updated=())
print(third.__name__, third.__doc__, hasattr(third, "mark"), hasattr(third, "missing"))
try:
    functools.update_wrapper(third, original, updated=("missing",))
except AttributeError as error:
    print(error)
try:
    functools.update_wrapper(Plain.__call__, 3, updated=("__dict__",))
except AttributeError as error:
    print(error)
print(functools.wraps(original)(lambda: 0).__qualname__, functools.wraps(original, assigned=()).keywords["assigned"])
