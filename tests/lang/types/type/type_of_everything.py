for x in (1, 1.5, "a", b"b", None, True, [], (), {}, set(), frozenset(), 1j, ..., NotImplemented, range(1), slice(1), len, print, [].append, lambda: 0, int, type, object, (i for i in []), iter([]), iter(()), iter({}), iter(""), zip(), map(str, []), enumerate([]), {}.keys(), memoryview(b""), bytearray(), ValueError(), ValueError, property(), classmethod(len), staticmethod(len), super(int, 5)):
    print(type(x).__name__, end=" ")
print()
