n = "module"
class C:
    n = "class"
    a = [n for _ in range(1)]
    b = [x for x in [n]]
    c = (lambda: n)()
    d = list(n for _ in range(1))
    e = {n: 1 for n in ["inner"]}
print(C.a, C.b, C.c, C.d, C.e, C.n)
