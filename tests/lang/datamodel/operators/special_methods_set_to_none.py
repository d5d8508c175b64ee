class C:
    __add__ = None
    __lt__ = None
    __iter__ = None
    __hash__ = None
    __len__ = None
try:
    C() + 1
except Exception as error:
    print(type(error).__name__, error)
try:
    C() < 1
except Exception as error:
    print(type(error).__name__, error)
try:
    iter(C())
except Exception as error:
    print(type(error).__name__, error)
try:
    hash(C())
except Exception as error:
    print(type(error).__name__, error)
try:
    len(C())
except Exception as error:
    print(type(error).__name__, error)
try:
    bool(C())
except Exception as error:
    print(type(error).__name__, error)
