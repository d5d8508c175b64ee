f = lambda a, /, b=2, *c, d, e=5, **k: (a, b, c, d, e, k)
print(f(1, d=4), f(1, 2, 3, d=4, z=6), (lambda: None)(), (lambda *a: a)(1, 2), (lambda **k: k)(x=1), (lambda *, a: a)(a=1), (lambda x, y=lambda: 5: y())(0))
