print([a + b for a, b in [(1, 2), (3, 4)]], [h for h, *t in ["abc", "de"]], [(k, v) for k, v in {"x": 1}.items()], [b for (a, (b, c)) in [(1, (2, 3))]], [x for x, in [(1,), (2,)]])
try:
    [a for a, b in [(1,)]]
except Exception as error:
    print(type(error).__name__, error)
