def a():
    print(v)
    v = 1
def b():
    del v
def c():
    if False: v = 1
    return v
def d():
    for v in []: pass
    return v
def e():
    v += 1
def g():
    import_ = v if False else w
    w = 1
for f in (a, b, c, d, e, g):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
