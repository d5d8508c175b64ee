try:
    [].pop()
except Exception as error:
    print(type(error).__name__, error)
try:
    [].pop(0)
except Exception as error:
    print(type(error).__name__, error)
try:
    [1].pop(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    [1].pop(-2)
except Exception as error:
    print(type(error).__name__, error)
try:
    [1].pop("0")
except Exception as error:
    print(type(error).__name__, error)
try:
    [1].pop(None)
except Exception as error:
    print(type(error).__name__, error)
try:
    [1].pop(0, 1)
except Exception as error:
    print(type(error).__name__, error)
