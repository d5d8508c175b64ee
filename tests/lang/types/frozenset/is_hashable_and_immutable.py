f = frozenset({1})
print(hash(f) == hash(frozenset([1.0])), {f: "v"}[frozenset({1})], frozenset(f) is f, f.copy() is f)
try:
    f.add(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    f.update([1])
except Exception as error:
    print(type(error).__name__, error)
try:
    f.x = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    f[0]
except Exception as error:
    print(type(error).__name__, error)
