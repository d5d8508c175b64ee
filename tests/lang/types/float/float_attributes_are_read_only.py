try:
    (1.5).x = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    (1.5).real = 2
except Exception as error:
    print(type(error).__name__, error)
try:
    (1.5).nothing
except Exception as error:
    print(type(error).__name__, error)
try:
    float.pi = 3
except Exception as error:
    print(type(error).__name__, error)
