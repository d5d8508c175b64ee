a = [3, 1, 2]
def key(x):
    if x == 1:
        raise KeyError("no key")
    return x
try:
    a.sort(key=key)
except Exception as e:
    print(type(e).__name__, e)
print(sorted(a))
