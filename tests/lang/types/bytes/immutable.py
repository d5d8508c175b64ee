b = b"abc"
try:
    b[0] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    del b[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    b.x = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    b.append(1)
except Exception as error:
    print(type(error).__name__, error)
