def quick(xs): return xs if len(xs) < 2 else quick([x for x in xs[1:] if x < xs[0]]) + [xs[0]] + quick([x for x in xs[1:] if x >= xs[0]])
def merge(xs):
    if len(xs) < 2: return xs
    m = len(xs) // 2
    a, b, out = merge(xs[:m]), merge(xs[m:]), []
    while a and b: out.append((a if a[0] <= b[0] else b).pop(0))
    return out + a + b
xs = [(i * 37) % 101 for i in range(60)]
print(quick(xs) == merge(xs) == sorted(xs), quick("sorting"[:0] or list("sorting")), merge([3, 3, 1]))
