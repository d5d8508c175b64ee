try:
    del print
except Exception as error:
    print(type(error).__name__, error)
try:
    del len
except Exception as error:
    print(type(error).__name__, error)
