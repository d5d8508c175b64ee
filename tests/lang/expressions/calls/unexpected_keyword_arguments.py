def f(a): pass
try:
    f(b=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    f(1, b=1)
except Exception as error:
    print(type(error).__name__, error)
try:
    f(a=1, c=2)
except Exception as error:
    print(type(error).__name__, error)
def g(first_name, last_name): pass
try:
    g(frist_name=1, last_name=2)
except Exception as error:
    print(type(error).__name__, error)
try:
    g(1, 2, lastname=3)
except Exception as error:
    print(type(error).__name__, error)
