# outcome: finished | fuel | MemoryError
values = (5, -1, 1.5, "s", b"b", [1], (2,), {3: 4}, {5}, range(3), None, 1j, slice(1, 2), float("nan"), 2**70)
kinds = {type(v) for v in values}
n = 0
for k in kinds:
    for name in dir(k):
        m = getattr(k, name, None)
        if callable(m) and name not in ("__class__", "__setattr__", "__init_subclass__"):
            for a in values:
                for b in values:
                    try:
                        m(a, b)
                    except Exception:
                        n += 1
print(n > 1000)
