# outcome: raised:KeyError | raised:AttributeError | finished
def f(): pass
g = f.__globals__
print(sorted(k for k in g if k in ("os", "subprocess", "ctypes", "_io")))
