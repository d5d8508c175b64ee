def f(*a, **k): pass
f(*[1, 2], **{"a": 1}, a=2)
