def deco(f):
    def w(*a, **k): return f(*a, **k)
    w.__name__, w.__doc__, w.__wrapped__ = f.__name__, f.__doc__, f
    return w
@deco
def hello(): "greets"; return "hi"
print(hello.__name__, hello.__doc__, hello.__wrapped__(), hello.__qualname__)
