# Exit stacks, decorators with state, dispatch, caches, total ordering, properties.
from contextlib import ExitStack, contextmanager, suppress, closing, redirect_stdout, nullcontext, AbstractContextManager, ContextDecorator
import io, functools, operator, time


@contextmanager
def tag(name):
    print(f'<{name}>')
    try:
        yield name.upper()
    except KeyError as e:
        print('caught', e)
    finally:
        print(f'</{name}>')


with tag('a') as x, tag('b') as y:
    print(x, y)
    raise KeyError('k')
with ExitStack() as st:
    names = [st.enter_context(tag(n)) for n in 'xyz']
    st.callback(print, 'cb', 1, sep='-')
    st.push(lambda *e: print('exit', e[0]))
    print(names)
with suppress(ZeroDivisionError, ValueError):
    1 / 0
buf = io.StringIO()
with redirect_stdout(buf):
    print('captured')
print(repr(buf.getvalue()))


class Timer(ContextDecorator):

    def __enter__(self):
        print('t0')
        return self

    def __exit__(self, *e):
        print('t1', e[0])
        return False


@Timer()
def f(a):
    return a * 2


print(f(4))


@functools.singledispatch
def fmt(x):
    return f'obj {x!r}'


@fmt.register
def _(x: int | float):
    return f'num {x}'


@fmt.register(list)
def _(x):
    return '[' + ','.join(map(fmt, x)) + ']'


@fmt.register
def _(x: dict):
    return '{' + ','.join((f'{k}={fmt(v)}' for k, v in x.items())) + '}'


print(fmt([1, 2.5, {'a': 's'}, None]), fmt.registry.keys() if False else sorted((c.__name__ for c in fmt.registry)), fmt.dispatch(bool).__name__)


@functools.lru_cache(maxsize=32)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info(), fib.__wrapped__.__name__)
fib.cache_clear()
print(fib.cache_info())


def retry(times, exc=Exception):

    def deco(fn):

        @functools.wraps(fn)
        def wrapper(*a, **k):
            for i in range(times):
                try:
                    return fn(*a, **k)
                except exc as e:
                    print('retry', i, e)
            raise RuntimeError('gave up') from e if False else None
        return wrapper
    return deco


calls = []


@retry(3, ValueError)
def flaky(x):
    """Flaky doc"""
    calls.append(x)
    if len(calls) < 3:
        raise ValueError(len(calls))
    return x


print(flaky(7), flaky.__name__, flaky.__doc__)


@functools.total_ordering
class V:

    def __init__(self, s):
        self.p = tuple(map(int, s.split('.')))

    def __eq__(self, o):
        return self.p == o.p

    def __lt__(self, o):
        return self.p < o.p


print(V('1.2') >= V('1.1'), max(V('1.10'), V('1.9')).p, sorted([V('2.0'), V('1.5')])[0].p)
print(functools.reduce(operator.mul, range(1, 6)), list(map(functools.partial(pow, 2), range(4))), sorted([{'n': 'b', 'a': 1}, {'n': 'a', 'a': 1}], key=operator.itemgetter('a', 'n')), functools.partial(int, base=2)('101'), operator.attrgetter('real')(3 + 4j), operator.methodcaller('split', ',')('a,b'))
compose = lambda *fs: functools.reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(str, len, lambda x: x + 1)(12345))


class Temp:

    def __init__(self):
        self._c = 0

    @property
    def f(self):
        return self._c * 9 / 5 + 32

    @f.setter
    def f(self, v):
        self._c = (v - 32) * 5 / 9

    @functools.cached_property
    def heavy(self):
        print('computing')
        return 42

    @staticmethod
    def s():
        return 's'

    @classmethod
    def make(cls, c):
        o = cls()
        o._c = c
        return o


t = Temp.make(100)
print(t.f, t.heavy, t.heavy, t.__dict__)
t.f = 32
print(t._c, Temp.s())
try:
    t.g
except AttributeError as e:
    print(e)
