class B:
    def __bool__(self): raise ValueError("no truth")
try:
    bool(B())
except Exception as error:
    print(type(error).__name__, error)
try:
    not B()
except Exception as error:
    print(type(error).__name__, error)
try:
    B() and 1
except Exception as error:
    print(type(error).__name__, error)
try:
    1 if B() else 0
except Exception as error:
    print(type(error).__name__, error)
try:
    any([B()])
except Exception as error:
    print(type(error).__name__, error)
try:
    list(filter(None, [B()]))
except Exception as error:
    print(type(error).__name__, error)
try:
    while B(): pass
except ValueError as e:
    print(e)
