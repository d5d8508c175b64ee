a = [3, 1, 2]
def key(x):
    a.append(99)
    return x
try:
    a.sort(key=key)
except Exception as error:
    print(type(error).__name__, error)
print(sorted(a))
a = [2, 1]
def peek(x):
    print(a)
    return x
a.sort(key=peek)
print(a)
