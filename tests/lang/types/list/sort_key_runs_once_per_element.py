calls = []
def key(x):
    calls.append(x)
    return -x
a = [3, 1, 2]
a.sort(key=key)
print(a, calls)
a.sort(key=None, reverse=True)
print(a)
