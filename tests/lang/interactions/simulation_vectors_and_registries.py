# A discrete simulation, a vector with all operators, pattern matching, printing, plugins and closures.
import random, heapq, dataclasses, enum, collections, itertools, statistics, json, copy, weakref, types, functools, operator, string, textwrap, bisect, array, struct, fractions, numbers, abc, sys, io, contextlib, time, uuid, hashlib, base64, calendar, pprint, reprlib, difflib, secrets, locale, typing


class Event(typing.NamedTuple):
    t: float
    kind: str
    data: dict = {}


class Sim:

    def __init__(self, seed):
        self.r = random.Random(seed)
        self.q = []
        self.n = itertools.count()
        self.log = []

    def at(self, t, kind, **d):
        heapq.heappush(self.q, (t, next(self.n), Event(t, kind, d)))

    def run(self, until):
        while self.q and self.q[0][0] <= until:
            t, _, e = heapq.heappop(self.q)
            getattr(self, 'on_' + e.kind)(e)

    def on_arrive(self, e):
        self.log.append(('a', round(e.t, 3), e.data['c']))
        self.at(e.t + self.r.expovariate(1), 'arrive', c=e.data['c'] + 1)
        self.at(e.t + self.r.uniform(0.1, 0.5), 'leave', c=e.data['c'])

    def on_leave(self, e):
        self.log.append(('l', round(e.t, 3), e.data['c']))


s = Sim(7)
s.at(0, 'arrive', c=0)
s.run(5)
print(s.log[:6], len(s.log))


class Vec(numbers.Number if False else object):
    __slots__ = ('x', 'y')
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = (x, y)

    def __repr__(self):
        return f'Vec({self.x!r}, {self.y!r})'

    def __eq__(self, o):
        return isinstance(o, Vec) and (self.x, self.y) == (o.x, o.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y) if isinstance(o, Vec) else NotImplemented

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)
    __rmul__ = __mul__

    def __neg__(self):
        return Vec(-self.x, -self.y)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __bool__(self):
        return bool(self.x or self.y)

    def __iter__(self):
        yield self.x
        yield self.y

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __len__(self):
        return 2

    def __matmul__(self, o):
        return self.x * o.x + self.y * o.y

    def __format__(self, spec):
        return f'<{format(self.x, spec)},{format(self.y, spec)}>'

    def __lt__(self, o):
        return abs(self) < abs(o)

    def __contains__(self, v):
        return v in (self.x, self.y)

    def __reversed__(self):
        return iter((self.y, self.x))

    def __int__(self):
        return int(abs(self))

    def __call__(self, f):
        return Vec(f(self.x), f(self.y))


v = Vec(3, 4)
print(v + Vec(1, 1), 2 * v, -v, abs(v), bool(Vec(0, 0)), [*v], v[1], len(v), v @ v, f'{v:.2f}', sorted([v, Vec(1, 0)]), 3 in v, list(reversed(v)), int(v), v(str), {v: 1}[Vec(3, 4)], sum([v, v], Vec(0, 0)), copy.copy(v), max(v))
try:
    v + 3
except TypeError as e:
    print(e)
match v:
    case Vec(0, y):
        print('zero', y)
    case Vec(x, y) if x > 5:
        print('big')
    case Vec(x=3, y=yy):
        print('three', yy)


def classify(o):
    match o:
        case {'type': 'circle', 'r': float() | int() as r, **rest}:
            return f'circle {r} {rest}'
        case [x, y, *others] if others:
            return f'seq {x} {y} {others}'
        case 1 | 2 | 3 as n:
            return f'small {n}'
        case str(s) if s.isdigit():
            return f'digits {s}'
        case None | False:
            return 'nothing'
        case [] | {}:
            return 'empty'
        case _:
            return f'other {type(o).__name__}'


print([classify(o) for o in ({'type': 'circle', 'r': 2, 'z': 1}, [1, 2, 3], 2, '42', None, [], {}, 3.5, (1, 2), False)])
pprint.pprint({'list': list(range(30)), 'nested': {'a': {'b': ['x' * 30, 'y' * 30, 'z' * 30]}}, 't': (1,)}, width=60, compact=True)
pprint.pp({'b': 1, 'a': [1, 2]})
print(reprlib.repr(list(range(100))), '\n'.join(difflib.unified_diff('a\nb\nc'.split('\n'), 'a\nx\nc'.split('\n'), 'f', 't', lineterm='')), difflib.get_close_matches('appel', ['ape', 'apple', 'peach']), round(difflib.SequenceMatcher(None, 'abcd', 'bcde').ratio(), 3), sep='\n')
print(hashlib.sha256(b'x').hexdigest()[:16], base64.b64encode(b'hello').decode(), uuid.uuid5(uuid.NAMESPACE_DNS, 'x.org'), calendar.month(2024, 2).splitlines()[0], calendar.monthrange(2024, 2), struct.pack('>IHb', 1, 2, -3).hex(), array.array('i', [1, 2]).tobytes().hex(), len(secrets.token_hex(8)), string.capwords('a bc d'), textwrap.dedent('  a\n   b').splitlines(), textwrap.indent('a\nb', '> '))


class Tree:

    def __init__(self, v, *kids):
        self.v, self.kids = (v, kids)

    def __iter__(self):
        yield self.v
        for k in self.kids:
            yield from k

    def depth(self):
        return 1 + max((k.depth() for k in self.kids), default=0)


t = Tree(1, Tree(2, Tree(4)), Tree(3))
print(list(t), t.depth())


class Reg(dict):

    def __missing__(self, k):
        self[k] = v = len(self)
        return v

    def __setattr__(self, k, v):
        self[k] = v

    def __getattr__(self, k):
        try:
            return self[k] if k in self else object.__getattribute__(self, k)
        except AttributeError:
            raise AttributeError(f'no {k}') from None


r = Reg()
r['a']
r['b']
r.c = 9
print(r, r.c, 'z' in r)
try:
    r.zz
except AttributeError as e:
    print(e)


class Plugin:
    plugins = []

    def __init_subclass__(cls, *, prio=0, **kw):
        super().__init_subclass__(**kw)
        cls.prio = prio
        Plugin.plugins.append(cls)


class A(Plugin, prio=2):
    pass


class B(Plugin):
    pass


print([p.__name__ for p in sorted(Plugin.plugins, key=operator.attrgetter('prio'))], A.__mro__[1].__name__, type(A).__name__, A.__qualname__, A.__dict__.get('prio'))


def outer():
    x = 0

    def inc(by=1):
        nonlocal x
        x += by
        return x
    inc.calls = 0
    return inc


i = outer()
print(i(), i(5), i.__closure__[0].cell_contents, i.__defaults__, i.__code__.co_freevars, i.__qualname__)
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4), [f(2) for f in [lambda x, n=n: x ** n for n in range(3)]], (y := 5) + y, *(c for c in 'ab'), sep='|')
print(sys.version_info[:2] >= (3, 12), sys.byteorder, sys.getsizeof([]) > 0, isinstance(sys.path, list), sys.argv[1:] if False else '')
buf = io.StringIO()
print('x', 'y', sep='-', end='!\n', file=buf)
print(repr(buf.getvalue()), io.BytesIO(b'abc').read(2), [l.strip() for l in io.StringIO('a\nb\n')])
