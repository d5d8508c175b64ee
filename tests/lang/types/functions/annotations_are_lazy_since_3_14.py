def f(x: not_defined_yet): pass
try:
    f.__annotations__
except Exception as error:
    print(type(error).__name__, error)
not_defined_yet = int
print(f.__annotations__)
