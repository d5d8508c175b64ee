try:
    "a".join(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".join([1])
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".split(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".startswith(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".find(None)
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".replace(1, 2)
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".strip(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".count(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".partition(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".center("x")
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".ljust(5, 1)
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".encode(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".translate(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".removeprefix(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".format_map(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    "{x}".format_map(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".index(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".splitlines("x")
except Exception as error:
    print(type(error).__name__, error)
try:
    "a".casefold(1)
except Exception as error:
    print(type(error).__name__, error)
try:
    str.maketrans(1)
except Exception as error:
    print(type(error).__name__, error)
