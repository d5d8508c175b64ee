s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice("a", None, []), slice(1, 2) == slice(1, 2), slice(1) == slice(None, 1))
try:
    s.start = 5
except Exception as error:
    print(type(error).__name__, error)
try:
    slice()
except Exception as error:
    print(type(error).__name__, error)
try:
    slice(1, 2, 3, 4)
except Exception as error:
    print(type(error).__name__, error)
