rows = [("ann", 1, 2, 3), ("bob", 4)]
print([(n, sum(xs)) for n, *xs in rows], [(*xs, n) for n, *xs in rows], max(rows, key=lambda r: len(r))[0])
