class C:
    "doc"
c = C()
print(c.__class__.__name__, c.__doc__, c.__module__, c.__dict__)
try:
    c.__name__
except Exception as error:
    print(type(error).__name__, error)
try:
    c.__bases__
except Exception as error:
    print(type(error).__name__, error)
try:
    c.__mro__
except Exception as error:
    print(type(error).__name__, error)
try:
    c.__qualname__
except Exception as error:
    print(type(error).__name__, error)
