for sl, new in ((slice(0, 0), "xy"), (slice(1, 3), ""), (slice(2, 1), "z"), (slice(None), "q"), (slice(-1, None), "abc"), (slice(10, 20), "w"), (slice(None, None, 2), "XYZ"), (slice(None, None, -1), "vwxyz"), (slice(3, 0, -2), "12")):
    a = list("abcde")
    try:
        a[sl] = new
        print(sl, a)
    except ValueError as e:
        print(sl, e)
