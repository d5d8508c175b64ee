for sl in (slice(0, 0), slice(1, 3), slice(None, None, 2), slice(None, None, -2), slice(4, 0, -1), slice(-2, None), slice(10, None), slice(2, 1), slice(1, None, 3)):
    a = list("abcdef")
    del a[sl]
    print(sl, a)
