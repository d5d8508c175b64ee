try:
    print("a", sep=5)
except Exception as error:
    print(type(error).__name__, error)
try:
    print("a", end=5)
except Exception as error:
    print(type(error).__name__, error)
try:
    print("a", foo=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    print("a", file=5)
except Exception as error:
    print(type(error).__name__, error)
try:
    print("a", "b", sep=b"-")
except Exception as error:
    print(type(error).__name__, error)
