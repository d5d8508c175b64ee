def a():
    x += 1
def b():
    for x in []: pass
    print(x)
def c():
    try:
        1 / 0
    except ZeroDivisionError as e: pass
    print(e)
def d():
    if False:
        import sys
    print(sys)
def e():
    del y
    y = 1
def f():
    print(g)
    def g(): pass
def h():
    print(K)
    class K: pass
def i():
    with memoryview(b"") as m: del m
    print(m)
def j():
    [z := 1 for _ in []]
    print(z)
for fn in (a, b, c, d, e, f, h, i, j):
    try:
        fn()
    except Exception as error:
        print(type(error).__name__, error)
