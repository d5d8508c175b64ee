try:
    raise ValueError
except Exception as error:
    print(type(error).__name__, error)
try:
    raise ValueError()
except Exception as error:
    print(type(error).__name__, error)
try:
    raise ValueError("a", 1)
except Exception as error:
    print(type(error).__name__, error)
try:
    raise KeyError
except Exception as error:
    print(type(error).__name__, error)
try:
    raise Exception([1])
except Exception as error:
    print(type(error).__name__, error)
try:
    raise 5
except Exception as error:
    print(type(error).__name__, error)
try:
    raise "text"
except Exception as error:
    print(type(error).__name__, error)
try:
    raise None
except Exception as error:
    print(type(error).__name__, error)
try:
    raise int
except Exception as error:
    print(type(error).__name__, error)
try:
    raise object()
except Exception as error:
    print(type(error).__name__, error)
