"""Decorators a script writer reaches for: caches, retries, timing by a fake clock, validation, registries."""
import functools
import inspect
from collections import defaultdict, namedtuple

clock = 0


def tick(n=1):
    global clock
    clock += n
    return clock


def ttl_cache(seconds, maxsize=3):
    def decorate(function):
        entries, stats = {}, defaultdict(int)

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            key = (args, tuple(sorted(kwargs.items())))
            if key in entries and entries[key][0] > clock:
                stats["hit"] += 1
                return entries[key][1]
            stats["miss"] += 1
            value = function(*args, **kwargs)
            if len(entries) >= maxsize:
                entries.pop(next(iter(entries)))
                stats["evicted"] += 1
            entries[key] = (clock + seconds, value)
            return value

        wrapper.stats, wrapper.clear = stats, entries.clear
        return wrapper

    return decorate


def retry(times, *, catch=Exception):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except catch as e:
                    log.append(f"{function.__name__} attempt {attempt}: {e}")
                    if attempt == times:
                        raise RuntimeError(f"gave up after {times}") from e

        return wrapper

    return decorate


def validated(function):
    hints = function.__annotations__
    signature = inspect.signature(function)

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        for name, value in bound.arguments.items():
            if name in hints and not isinstance(value, hints[name]):
                raise TypeError(f"{name} must be {hints[name].__name__}, got {value!r}")
        return function(*bound.args, **bound.kwargs)

    return wrapper


class Registry(dict):
    def command(self, *names):
        def decorate(function):
            for n in names or (function.__name__,):
                self[n] = function
            return function
        return decorate


log, commands = [], Registry()


@ttl_cache(seconds=5)
def lookup(city: str, unit: str = "C") -> str:
    """Pretend to be slow."""
    return f"{city} {tick()} {unit}"


@retry(3, catch=(ValueError, OSError))
def flaky(state=[0]):
    state[0] += 1
    if state[0] % 3:
        raise ValueError(f"call {state[0]}")
    return state[0]


@commands.command("scale", "zoom")
@validated
def scale(x: int, factor: float = 2.0, *, label: str = "x"):
    return f"{label}={x * factor}"


@functools.lru_cache(maxsize=None)
def ways(n, step=3):
    return 1 if n == 0 else sum(ways(n - k, step) for k in range(1, step + 1) if k <= n)


Point = namedtuple("Point", "x y", defaults=[0])


@functools.singledispatch
def area(shape):
    raise NotImplementedError(type(shape).__name__)


@area.register
def _(shape: int):
    return shape * shape


@area.register(tuple)
def _(shape):
    return functools.reduce(lambda a, b: a * b, shape)


@functools.total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    @functools.cached_property
    def major(self):
        log.append(f"computed {self.parts}")
        return self.parts[0]


print(lookup("Oslo"), lookup("Oslo"), lookup("Oslo", unit="F"), lookup.__name__, lookup.__doc__)
tick(10)
print(lookup("Oslo"), [lookup(c) for c in ("Rome", "Bonn", "Oslo")], dict(lookup.stats), lookup.__wrapped__("raw"))
print(flaky(), flaky(), log)
print(commands["zoom"](3, 1.5, label="z"), sorted(commands), inspect.signature(scale))
for args, kwargs in (((1, 2), {}), (("a",), {}), ((), {}), ((1,), {"nope": 2}), ((1,), {"label": 5})):
    try:
        print(scale(*args, **kwargs))
    except TypeError as e:
        print("TypeError:", e)
print(ways(50), ways.cache_info(), ways(10, step=2))
print(area(4), area((2, 3, 4)), area(Point(5)), area(True))
try:
    area("x")
except NotImplementedError as e:
    print("NotImplementedError", e)
v, w = Version("1.10"), Version("1.9.3")
print(v > w, v >= w, max(v, w).parts, v.major + v.major, log[-1], functools.partial(scale, 4, label="p")(3.0))
