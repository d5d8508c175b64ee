try:
    (1).foo
except Exception as error:
    print(type(error).__name__, error)
try:
    "s".foo
except Exception as error:
    print(type(error).__name__, error)
try:
    [].foo
except Exception as error:
    print(type(error).__name__, error)
try:
    {}.foo
except Exception as error:
    print(type(error).__name__, error)
try:
    ().foo
except Exception as error:
    print(type(error).__name__, error)
try:
    None.foo
except Exception as error:
    print(type(error).__name__, error)
try:
    True.foo
except Exception as error:
    print(type(error).__name__, error)
try:
    (1.5).foo
except Exception as error:
    print(type(error).__name__, error)
try:
    (1j).foo
except Exception as error:
    print(type(error).__name__, error)
try:
    b"".foo
except Exception as error:
    print(type(error).__name__, error)
try:
    {1}.foo
except Exception as error:
    print(type(error).__name__, error)
try:
    len.foo
except Exception as error:
    print(type(error).__name__, error)
try:
    (lambda: 0).foo
except Exception as error:
    print(type(error).__name__, error)
try:
    int.foo
except Exception as error:
    print(type(error).__name__, error)
try:
    type.foo
except Exception as error:
    print(type(error).__name__, error)
try:
    object().foo
except Exception as error:
    print(type(error).__name__, error)
try:
    range(1).foo
except Exception as error:
    print(type(error).__name__, error)
try:
    slice(1).foo
except Exception as error:
    print(type(error).__name__, error)
try:
    (i for i in ()).foo
except Exception as error:
    print(type(error).__name__, error)
try:
    iter([]).foo
except Exception as error:
    print(type(error).__name__, error)
try:
    ValueError().foo
except Exception as error:
    print(type(error).__name__, error)
try:
    ValueError.foo
except Exception as error:
    print(type(error).__name__, error)
try:
    [].append.foo
except Exception as error:
    print(type(error).__name__, error)
try:
    NotImplemented.foo
except Exception as error:
    print(type(error).__name__, error)
try:
    {}.keys().foo
except Exception as error:
    print(type(error).__name__, error)
try:
    zip().foo
except Exception as error:
    print(type(error).__name__, error)
