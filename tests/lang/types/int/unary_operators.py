for n in (5, -5, 0, 2**70, -2**70):
    print(+n, -n, ~n, abs(n), not n)
