try:
    undefined_name
except Exception as error:
    print(type(error).__name__, error)
count = 1
try:
    cuont
except Exception as error:
    print(type(error).__name__, error)
try:
    pritn
except Exception as error:
    print(type(error).__name__, error)
try:
    lenn
except Exception as error:
    print(type(error).__name__, error)
try:
    sys
except Exception as error:
    print(type(error).__name__, error)
try:
    Lst
except Exception as error:
    print(type(error).__name__, error)
try:
    counts
except Exception as error:
    print(type(error).__name__, error)
try:
    x1
except Exception as error:
    print(type(error).__name__, error)
def f():
    local_value = 1
    return local_valeu
try:
    f()
except Exception as error:
    print(type(error).__name__, error)
try:
    self
except Exception as error:
    print(type(error).__name__, error)
