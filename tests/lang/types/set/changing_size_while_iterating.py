s = {1, 2, 3}
try:
    for x in s: s.add(x + 10)
except Exception as error:
    print(type(error).__name__, error)
s = {1, 2, 3}
try:
    for x in s: s.discard(x)
except Exception as error:
    print(type(error).__name__, error)
print(len(s))
