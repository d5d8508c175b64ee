try:
    (5).x = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    (5).real = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    (5).foo
except Exception as error:
    print(type(error).__name__, error)
try:
    del (5).real
except Exception as error:
    print(type(error).__name__, error)
