def f(): pass
def g(): pass
print(f == f, f == g, (lambda: 0) == (lambda: 0), f in [g, f], {f: 1}[f])
