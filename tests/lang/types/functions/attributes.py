def f(a, b=2, *, c=3):
    "doc string"
    return a
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__closure__, f.__dict__)
f.__name__ = "renamed"
f.__doc__ = None
f.tag = 1
print(f.__name__, f.__doc__, f.__dict__)
