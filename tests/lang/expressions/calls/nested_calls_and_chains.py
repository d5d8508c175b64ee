def add(a):
    return lambda b: lambda c: a + b + c
print(add(1)(2)(3), (lambda *a: a)(*(lambda: (1, 2))()), [len, str][0]("abc"), {"k": max}["k"](1, 2), (print if False else sum)([1, 2]))
