try:
    (5).foo
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".foo
except Exception as error:
    print(type(error).__name__, error)
try:
    None.foo
except Exception as error:
    print(type(error).__name__, error)
try:
    [].foo
except Exception as error:
    print(type(error).__name__, error)
try:
    len.foo
except Exception as error:
    print(type(error).__name__, error)
try:
    int.foo
except Exception as error:
    print(type(error).__name__, error)
try:
    (lambda: 0).foo
except Exception as error:
    print(type(error).__name__, error)
class C: pass
try:
    C.foo
except Exception as error:
    print(type(error).__name__, error)
try:
    C().foo
except Exception as error:
    print(type(error).__name__, error)
try:
    ().foo
except Exception as error:
    print(type(error).__name__, error)
try:
    (x for x in []).foo
except Exception as error:
    print(type(error).__name__, error)
try:
    ....foo
except Exception as error:
    print(type(error).__name__, error)
