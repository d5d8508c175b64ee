try:
    "a" + 1
except Exception as error:
    print(type(error).__name__, error)
try:
    "a" + None
except Exception as error:
    print(type(error).__name__, error)
try:
    "a" + ["b"]
except Exception as error:
    print(type(error).__name__, error)
try:
    1 + "a"
except Exception as error:
    print(type(error).__name__, error)
try:
    None + "a"
except Exception as error:
    print(type(error).__name__, error)
try:
    b"a" + "b"
except Exception as error:
    print(type(error).__name__, error)
try:
    "a" + b"b"
except Exception as error:
    print(type(error).__name__, error)
try:
    ["a"] + "b"
except Exception as error:
    print(type(error).__name__, error)
try:
    ("a",) + "b"
except Exception as error:
    print(type(error).__name__, error)
try:
    "a" + 1.5
except Exception as error:
    print(type(error).__name__, error)
try:
    "a" + True
except Exception as error:
    print(type(error).__name__, error)
