s = {1, 2}
print(s.add(3), s.add(1), s.discard(9), s.remove(1), sorted(s))
try:
    s.remove(99)
except Exception as error:
    print(type(error).__name__, error)
try:
    s.remove("zz")
except Exception as error:
    print(type(error).__name__, error)
try:
    s.add([])
except Exception as error:
    print(type(error).__name__, error)
try:
    s.add()
except Exception as error:
    print(type(error).__name__, error)
try:
    s.discard({})
except Exception as error:
    print(type(error).__name__, error)
print(sorted(s))
