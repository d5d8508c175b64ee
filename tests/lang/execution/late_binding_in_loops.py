def f():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    return fs
print([g() for g in f()])
def make(i): return lambda: i
print([make(i)() for i in range(3)])
