def curry(f, n):
    def go(args):
        return lambda x: f(*args, x) if len(args) == n - 1 else go(args + (x,))
    return go(())
print(curry(lambda a, b, c: a * 100 + b * 10 + c, 3)(1)(2)(3))
