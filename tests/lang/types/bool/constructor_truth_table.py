for v in (0, 1, -1, 0.0, -0.0, 0.1, 0j, "", "0", b"", b"\0", (), (0,), [], [[]], {}, {0: 0}, set(), frozenset(), None, range(0), range(1), float("nan")):
    print(repr(v), bool(v), not v)
