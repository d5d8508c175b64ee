def partial(f, *a, **k):
    def call(*b, **l): return f(*a, *b, **{**k, **l})
    return call
print(partial(pow, 2)(5), partial(sorted, reverse=True)([1, 3, 2]), partial(partial, max)(1, 2)())
