class C: pass
c = C()
try:
    c[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    c[0] = 1
except Exception as error:
    print(type(error).__name__, error)
try:
    del c[0]
except Exception as error:
    print(type(error).__name__, error)
try:
    len(c)
except Exception as error:
    print(type(error).__name__, error)
try:
    1 in c
except Exception as error:
    print(type(error).__name__, error)
try:
    iter(c)
except Exception as error:
    print(type(error).__name__, error)
try:
    next(c)
except Exception as error:
    print(type(error).__name__, error)
try:
    reversed(c)
except Exception as error:
    print(type(error).__name__, error)
try:
    c()
except Exception as error:
    print(type(error).__name__, error)
try:
    c + c
except Exception as error:
    print(type(error).__name__, error)
try:
    c @ c
except Exception as error:
    print(type(error).__name__, error)
try:
    -c
except Exception as error:
    print(type(error).__name__, error)
try:
    int(c)
except Exception as error:
    print(type(error).__name__, error)
try:
    float(c)
except Exception as error:
    print(type(error).__name__, error)
try:
    complex(c)
except Exception as error:
    print(type(error).__name__, error)
try:
    list(c)
except Exception as error:
    print(type(error).__name__, error)
try:
    hash(c) and bytes(c)
except Exception as error:
    print(type(error).__name__, error)
try:
    with_ if False else [1][c]
except Exception as error:
    print(type(error).__name__, error)
