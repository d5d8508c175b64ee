try:
    1 << -1
except Exception as error:
    print(type(error).__name__, error)
try:
    1 >> -1
except Exception as error:
    print(type(error).__name__, error)
try:
    2**70 << -2
except Exception as error:
    print(type(error).__name__, error)
try:
    0 << -1
except Exception as error:
    print(type(error).__name__, error)
