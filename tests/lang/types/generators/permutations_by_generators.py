def perms(xs):
    if not xs:
        yield []
    for i, x in enumerate(xs):
        for rest in perms(xs[:i] + xs[i + 1 :]):
            yield [x] + rest
print(["".join(p) for p in perms(list("abc"))], sum(1 for _ in perms(list(range(6)))))
