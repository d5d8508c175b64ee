try:
    len(obj=[])
except Exception as error:
    print(type(error).__name__, error)
try:
    abs(x=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    list(iterable=[])
except Exception as error:
    print(type(error).__name__, error)
try:
    tuple(sequence=())
except Exception as error:
    print(type(error).__name__, error)
try:
    float(x=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    bool(x=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    range(start=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    isinstance(1, cls=int)
except Exception as error:
    print(type(error).__name__, error)
try:
    [].append(object=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    [].pop(index=0)
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".upper(x=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".replace(old="a", new="b")
except Exception as error:
    print(type(error).__name__, error)
try:
    {}.get(key=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    ord(c="a")
except Exception as error:
    print(type(error).__name__, error)
try:
    getattr(object=1, name="x")
except Exception as error:
    print(type(error).__name__, error)
try:
    iter(x=[])
except Exception as error:
    print(type(error).__name__, error)
try:
    next(i=iter([]))
except Exception as error:
    print(type(error).__name__, error)
try:
    zip(a=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    filter(function=None, iterable=[])
except Exception as error:
    print(type(error).__name__, error)
try:
    hash(x=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    set(iterable=[])
except Exception as error:
    print(type(error).__name__, error)
try:
    divmod(a=1, b=2)
except Exception as error:
    print(type(error).__name__, error)
print(int(x := "5"), sum([1], start=2), sorted([2, 1], reverse=True), round(number=1.5), pow(base=2, exp=3), enumerate(iterable=[], start=1).__class__.__name__, complex(real=1), str(object=5), "a b".split(sep=None, maxsplit=1), "a".encode(encoding="utf-8"), print("x", sep="", end="\n"), max([], default=1), (5).to_bytes(length=1, byteorder="big"), open is not None, dict(a=1), "a\tb".expandtabs(tabsize=2), "a".splitlines(keepends=True))
