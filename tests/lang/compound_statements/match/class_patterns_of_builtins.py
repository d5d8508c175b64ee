def f(x):
    match x:
        case bool(b): return ("bool", b)
        case int(n): return ("int", n)
        case float(n): return ("float", n)
        case str(s): return ("str", s)
        case bytes(b): return ("bytes", b)
        case list([a, *_]): return ("list", a)
        case dict({"k": v}): return ("dict", v)
        case tuple(t): return ("tuple", t)
        case set(s) | frozenset(s): return ("set", len(s))
        case bytearray(): return "bytearray"
    return "none"
print([f(x) for x in (True, 1, 1.5, "s", b"b", [1, 2], {"k": 3}, (1,), {1, 2}, frozenset(), bytearray(), None, [])])
