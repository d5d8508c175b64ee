def search(xs, x, left=True):
    lo, hi = 0, len(xs)
    while lo < hi:
        mid = (lo + hi) // 2
        if xs[mid] < x or (not left and xs[mid] == x): lo = mid + 1
        else: hi = mid
    return lo
xs = [1, 2, 2, 2, 5, 9]
print([(search(xs, x), search(xs, x, False)) for x in (0, 1, 2, 3, 9, 10)], search([], 1))
