from collections import namedtuple
P = namedtuple("P", "x y z", defaults=[0])
p = P(1, 2)
print(p, p.x, p[1], p._fields, p._asdict(), p._replace(y=9), P._make([7, 8, 9]), P._field_defaults, p == (1, 2, 0), isinstance(p, tuple), P.__doc__)
x, *rest = p
print(x, rest, p + (1,), p[1:], hash(p) == hash((1, 2, 0)))
try:
    P()
except Exception as error:
    print(type(error).__name__, error)
try:
    P(1, 2, 3, 4)
except Exception as error:
    print(type(error).__name__, error)
try:
    p.x = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    p._replace(q=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    namedtuple("Q", "a a")
except Exception as error:
    print(type(error).__name__, error)
try:
    namedtuple("Q", "class")
except Exception as error:
    print(type(error).__name__, error)
print(namedtuple("Q", "a class a", rename=True)._fields)
