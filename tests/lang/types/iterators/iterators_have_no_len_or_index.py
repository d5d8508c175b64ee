try:
    len(iter([]))
except Exception as error:
    print(type(error).__name__, error)
try:
    iter([1])[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    len(map(str, []))
except Exception as error:
    print(type(error).__name__, error)
try:
    zip([1])[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    len(x for x in [])
except Exception as error:
    print(type(error).__name__, error)
try:
    reversed({1})
except Exception as error:
    print(type(error).__name__, error)
try:
    reversed(iter([]))
except Exception as error:
    print(type(error).__name__, error)
try:
    reversed(5)
except Exception as error:
    print(type(error).__name__, error)
