def tag(n):
    print("made", n)
    def deco(f):
        print("applied", n, f.__name__)
        def w(*a): return (n, f(*a))
        return w
    return deco
@tag("a")
@tag("b")
def f(x): return x
print(f(1))
