"""The parts of a partial cannot be set; its state can, and its repr may contain itself."""
import copy
from functools import partial


def show(function, *args):
    try:
        print(function(*args))
    except (TypeError, AttributeError) as error:
        print(type(error).__name__)


half = partial(int, base=2)
print(half("101"), half.args, half.keywords)
for name in ("func", "args", "keywords"):
    show(setattr, half, name, 1)
half.note = "mine"
twin = copy.copy(half)
print(twin.note, twin("11"), twin.func is half.func, twin.keywords is half.keywords)

looped = partial(print)
looped.__setstate__((looped, (looped,), {"key": looped}, {}))
print(repr(looped).count("..."))
looped.__setstate__((print, (1,), None, None))
looped(2)
for state in ((print, [], {}, {}), (print, (), [], {}), (print, (), {}), 5, (None, (), {}, {})):
    show(looped.__setstate__, state)
