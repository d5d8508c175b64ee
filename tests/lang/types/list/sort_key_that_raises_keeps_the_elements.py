a = [3, 1, 2]
def key(x):
    if x == 1:
        raise KeyError("no key")
    return x
try:
    a.sort(key=key)
except Exception as error:
    print(type(error).__name__, error)
print(sorted(a))
