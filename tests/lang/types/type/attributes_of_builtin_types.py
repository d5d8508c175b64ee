for t in (int, bool, list, object, type, ValueError, KeyError, OSError):
    print(t.__name__, t.__qualname__, t.__module__, [b.__name__ for b in t.__bases__], [m.__name__ for m in t.__mro__])
