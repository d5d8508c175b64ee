class B:
    def __bool__(self): raise ValueError("bool failed")
class L:
    def __len__(self): raise KeyError("len failed")
class I:
    def __index__(self): raise OSError("index failed")
try:
    if B(): pass
except Exception as error:
    print(type(error).__name__, error)
try:
    not B()
except Exception as error:
    print(type(error).__name__, error)
try:
    B() or 1
except Exception as error:
    print(type(error).__name__, error)
try:
    all([B()])
except Exception as error:
    print(type(error).__name__, error)
try:
    bool(L())
except Exception as error:
    print(type(error).__name__, error)
try:
    len(L())
except Exception as error:
    print(type(error).__name__, error)
try:
    [1][I()]
except Exception as error:
    print(type(error).__name__, error)
try:
    range(I())
except Exception as error:
    print(type(error).__name__, error)
try:
    "a" * I()
except Exception as error:
    print(type(error).__name__, error)
try:
    list(L()) if False else hex(I())
except Exception as error:
    print(type(error).__name__, error)
