print(repr([1, "a", None, 1.5, (2,), {"k": {3}}, b"x", range(2), ...]), repr({}), repr(set()), repr(()), repr([[]]), repr({1: {2: {3: 4}}}))
