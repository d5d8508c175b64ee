def g(kind, *args):
    yield 1
    raise kind(*args)
for kind, args in ((ValueError, ("v",)), (KeyError, ("k",)), (OSError, ("no",)), (StopIteration, (5,)), (RuntimeError, ()), (IndexError, (1, 2))):
    try:
        list(g(kind, *args))
    except Exception as error:
        print(type(error).__name__, error)
