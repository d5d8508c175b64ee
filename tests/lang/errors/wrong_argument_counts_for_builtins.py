try:
    len()
except Exception as error:
    print(type(error).__name__, error)
try:
    len(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    abs()
except Exception as error:
    print(type(error).__name__, error)
try:
    abs(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    max()
except Exception as error:
    print(type(error).__name__, error)
try:
    min()
except Exception as error:
    print(type(error).__name__, error)
try:
    sum()
except Exception as error:
    print(type(error).__name__, error)
try:
    sorted()
except Exception as error:
    print(type(error).__name__, error)
try:
    isinstance(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    issubclass(int)
except Exception as error:
    print(type(error).__name__, error)
try:
    getattr(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    setattr(1, "a")
except Exception as error:
    print(type(error).__name__, error)
try:
    hasattr(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    delattr(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    iter()
except Exception as error:
    print(type(error).__name__, error)
try:
    next()
except Exception as error:
    print(type(error).__name__, error)
try:
    range()
except Exception as error:
    print(type(error).__name__, error)
try:
    range(1, 2, 3, 4)
except Exception as error:
    print(type(error).__name__, error)
try:
    zip(strict=1, foo=2)
except Exception as error:
    print(type(error).__name__, error)
try:
    map()
except Exception as error:
    print(type(error).__name__, error)
try:
    map(len)
except Exception as error:
    print(type(error).__name__, error)
try:
    filter()
except Exception as error:
    print(type(error).__name__, error)
try:
    filter(len)
except Exception as error:
    print(type(error).__name__, error)
try:
    enumerate()
except Exception as error:
    print(type(error).__name__, error)
try:
    reversed()
except Exception as error:
    print(type(error).__name__, error)
try:
    divmod(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    pow(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    round()
except Exception as error:
    print(type(error).__name__, error)
try:
    chr()
except Exception as error:
    print(type(error).__name__, error)
try:
    ord()
except Exception as error:
    print(type(error).__name__, error)
try:
    hex()
except Exception as error:
    print(type(error).__name__, error)
try:
    id()
except Exception as error:
    print(type(error).__name__, error)
try:
    hash()
except Exception as error:
    print(type(error).__name__, error)
try:
    callable()
except Exception as error:
    print(type(error).__name__, error)
try:
    repr()
except Exception as error:
    print(type(error).__name__, error)
try:
    ascii()
except Exception as error:
    print(type(error).__name__, error)
try:
    format()
except Exception as error:
    print(type(error).__name__, error)
try:
    vars(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    dir(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    bool(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    list(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    tuple(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    dict(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    set(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    type()
except Exception as error:
    print(type(error).__name__, error)
try:
    type(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    slice()
except Exception as error:
    print(type(error).__name__, error)
try:
    super(1, 2, 3)
except Exception as error:
    print(type(error).__name__, error)
try:
    open()
except Exception as error:
    print(type(error).__name__, error)
try:
    eval()
except Exception as error:
    print(type(error).__name__, error)
try:
    exec()
except Exception as error:
    print(type(error).__name__, error)
try:
    compile("x")
except Exception as error:
    print(type(error).__name__, error)
try:
    globals(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    locals(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    print(1, foo=2)
except Exception as error:
    print(type(error).__name__, error)
try:
    all()
except Exception as error:
    print(type(error).__name__, error)
try:
    any(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    property(1, 2, 3, 4, 5)
except Exception as error:
    print(type(error).__name__, error)
try:
    staticmethod()
except Exception as error:
    print(type(error).__name__, error)
try:
    classmethod()
except Exception as error:
    print(type(error).__name__, error)
try:
    object(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    memoryview()
except Exception as error:
    print(type(error).__name__, error)
try:
    complex(1, 2, 3)
except Exception as error:
    print(type(error).__name__, error)
try:
    float(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    int(1, 2, 3)
except Exception as error:
    print(type(error).__name__, error)
try:
    str(1, 2, 3, 4)
except Exception as error:
    print(type(error).__name__, error)
try:
    bytes(1, 2, 3, 4)
except Exception as error:
    print(type(error).__name__, error)
try:
    frozenset(1, 2)
except Exception as error:
    print(type(error).__name__, error)
