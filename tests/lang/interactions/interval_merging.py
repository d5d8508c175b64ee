def merge(xs):
    out = []
    for a, b in sorted(xs):
        if out and a <= out[-1][1]: out[-1][1] = max(out[-1][1], b)
        else: out.append([a, b])
    return [tuple(x) for x in out]
print(merge([(5, 7), (1, 3), (2, 4), (6, 10), (12, 12)]), merge([]), merge([(1, 9), (2, 3)]))
