try:
    int.foo = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    list.append = None
except Exception as error:
    print(type(error).__name__, error)
try:
    del str.upper
except Exception as error:
    print(type(error).__name__, error)
try:
    object.x = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    type.y = 2
except Exception as error:
    print(type(error).__name__, error)
try:
    int.__dict__["x"] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    ValueError.z = 1
except Exception as error:
    print(type(error).__name__, error)
