s = "abc"
try:
    s[0] = "x"
except Exception as error:
    print(type(error).__name__, error)
try:
    del s[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    s[0:1] = "x"
except Exception as error:
    print(type(error).__name__, error)
try:
    s.attr = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    s.upper = 1
except Exception as error:
    print(type(error).__name__, error)
