def g():
    print("start")
    yield 1
    print("end")
    yield 2
def t(x):
    print("t", x)
    return x
print((lambda *a, **k: (a, k))(*g(), t(3), k=t(4)))
