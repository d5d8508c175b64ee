def f():
    return f()
try:
    f()
except RecursionError as e:
    raise ValueError("recovered") from None
