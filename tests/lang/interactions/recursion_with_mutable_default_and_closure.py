def permutations(xs, prefix=(), out=None):
    out = [] if out is None else out
    if not xs:
        out.append(prefix)
    for i in range(len(xs)):
        permutations(xs[:i] + xs[i + 1 :], prefix + (xs[i],), out)
    return out
print(permutations("abc"), len(permutations([1, 2, 3, 4, 5])))
