try:
    next(iter([]))
except Exception as error:
    print(type(error).__name__, error)
try:
    next(iter(()))
except Exception as error:
    print(type(error).__name__, error)
try:
    next(iter({}))
except Exception as error:
    print(type(error).__name__, error)
try:
    next(zip())
except Exception as error:
    print(type(error).__name__, error)
try:
    next(map(str, []))
except Exception as error:
    print(type(error).__name__, error)
try:
    next(filter(None, []))
except Exception as error:
    print(type(error).__name__, error)
try:
    next(enumerate([]))
except Exception as error:
    print(type(error).__name__, error)
try:
    next(reversed([]))
except Exception as error:
    print(type(error).__name__, error)
try:
    next(x for x in [])
except Exception as error:
    print(type(error).__name__, error)
try:
    iter([]).__next__()
except Exception as error:
    print(type(error).__name__, error)
try:
    next(iter(range(0)))
except Exception as error:
    print(type(error).__name__, error)
try:
    next(iter(""))
except Exception as error:
    print(type(error).__name__, error)
try:
    next(iter(lambda: 0, 0))
except Exception as error:
    print(type(error).__name__, error)
