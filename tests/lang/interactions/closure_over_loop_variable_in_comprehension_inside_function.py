def f():
    fs = [lambda k=k: [k * i for i in range(3)] for k in range(3)]
    gs = [lambda: k for k in range(3)]
    return [h() for h in fs], [h() for h in gs]
print(f())
