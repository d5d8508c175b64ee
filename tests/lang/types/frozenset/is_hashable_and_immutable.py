f = frozenset({1})
print(hash(f) == hash(frozenset([1.0])), {f: "v"}[frozenset({1})], frozenset(f) is f, f.copy() is f)
try:
    f.add(1)
except Exception as e:
    print(type(e).__name__, e)
try:
    f.update([1])
except Exception as e:
    print(type(e).__name__, e)
try:
    f.x = 1
except Exception as e:
    print(type(e).__name__, e)
try:
    f[0]
except Exception as e:
    print(type(e).__name__, e)
