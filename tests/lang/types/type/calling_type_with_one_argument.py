print(type(5) is int, type(type) is type, type(object) is type, type(int).__name__, type(type(5)()) is int)
class M(type): pass
try:
    M(5)
except Exception as error:
    print(type(error).__name__, error)
try:
    type(x=5)
except Exception as error:
    print(type(error).__name__, error)
