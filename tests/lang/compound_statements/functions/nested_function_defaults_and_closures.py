def make(xs):
    out = []
    for x in xs:
        def f(y, x=x, acc=[]):
            acc.append(x * y)
            return acc
        out.append(f)
    return out
a, b = make([1, 10])
print(a(1), a(2), b(3), a(4))
