class A:

    def __init__(self, v=1):
        self.v = v

    def __str__(self):
        return f'<{self.v}>'

class R:

    def __repr__(self):
        return 'R!'

class F:

    def __format__(self, spec):
        return f'F[{spec}]'

class Bad:

    def __str__(self):
        return 5

    def __repr__(self):
        return 6

    def __format__(self, s):
        return 7

    def __len__(self):
        return -1

class L:

    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

class SS(str):
    pass

class Sub:

    def __str__(self):
        return SS('sub')

class E(Exception):

    def __str__(self):
        return 'e-str'

class ER(Exception):

    def __repr__(self):
        return 'er-repr'

class I(int):

    def __str__(self):
        return 'i-str'

class Meta(type):

    def __str__(cls):
        return 'meta-str'

    def __len__(cls):
        return 9

class M(metaclass=Meta):
    pass

class D:
    __str__ = str.upper if False else staticmethod(lambda: 'static')
    __len__ = property(lambda s: lambda: 3)

class B(A):

    def __str__(self):
        return 'B' + super().__str__()
for o in (A(), A('é'), R(), F(), Bad(), Sub(), E(1), ER(2), I(5), M, M(), D(), B(2), object, A):
    for f in (str, repr, ascii, lambda o: f'{o}', lambda o: f'{o!s}', lambda o: f'{o!r}', lambda o: f'{o!a}', lambda o: f'{o:>8}', lambda o: f'{o!s:>8}', lambda o: f'{o!r:>8}|', format, lambda o: format(o, 'x'), lambda o: '%s %r' % (o, o), lambda o: '{} {!r} {:}'.format(o, o, o), lambda o: f'a{o}b{o}c', lambda o: list(map(str, [o, o])), lambda o: str(object=o), lambda o: [o], lambda o: sorted([o], key=str)[0] is o, len, lambda o: list(map(len, [o]))):
        try:
            r = f(o)
        except Exception as e:
            r = (type(e).__name__, str(e))
        try:
            s = repr(r)
        except Exception as e:
            s = 'repr failed'
        if 'object at 0x' in s:
            s = 'obj'
        print(s, type(r).__name__)
for n in (0, 5, -3, 2 ** 70, 'x', 1.5, True, None):
    for f in (len, lambda x: bool(x), lambda x: list(map(len, [x]))):
        try:
            print(f(L(n)))
        except Exception as e:
            print(type(e).__name__, e)

def rec(n):

    class X:

        def __str__(self):
            return str(n and rec(n - 1)) + '.'
    return X()
print(str(rec(5)), f'{rec(3)}')

class Loop:

    def __repr__(self):
        return repr(self)
try:
    repr(Loop())
except RecursionError as e:
    print('rec')
print(A(3), R(), sep='-')
print(f'{A()}{R()}{A()!r:.5}', str(A()) + str(R()))
