class C:
    colour = 1
try:
    C().color
except Exception as error:
    print(type(error).__name__, error)
try:
    C.colr
except Exception as error:
    print(type(error).__name__, error)
