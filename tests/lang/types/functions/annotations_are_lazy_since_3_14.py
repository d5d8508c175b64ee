def f(x: not_defined_yet): pass
try:
    f.__annotations__
except Exception as e:
    print(type(e).__name__, e)
not_defined_yet = int
print(f.__annotations__)
