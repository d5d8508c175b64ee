try:
    len()
except Exception as error:
    print(type(error).__name__, error)
try:
    len(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    len(x=[])
except Exception as error:
    print(type(error).__name__, error)
try:
    abs()
except Exception as error:
    print(type(error).__name__, error)
try:
    abs(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    ord()
except Exception as error:
    print(type(error).__name__, error)
try:
    chr()
except Exception as error:
    print(type(error).__name__, error)
try:
    isinstance(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    sorted()
except Exception as error:
    print(type(error).__name__, error)
try:
    sorted([], None)
except Exception as error:
    print(type(error).__name__, error)
try:
    range()
except Exception as error:
    print(type(error).__name__, error)
try:
    print(foo=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    max()
except Exception as error:
    print(type(error).__name__, error)
try:
    iter()
except Exception as error:
    print(type(error).__name__, error)
try:
    divmod(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    pow(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    hash()
except Exception as error:
    print(type(error).__name__, error)
try:
    id()
except Exception as error:
    print(type(error).__name__, error)
try:
    callable()
except Exception as error:
    print(type(error).__name__, error)
try:
    repr()
except Exception as error:
    print(type(error).__name__, error)
