def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(pow(2, 10), pow(2, -1), pow(2.0, 3), pow(-2, 3, 5), pow(2, 3, -5), pow(base=2, exp=5), pow(2, 5, mod=7), pow(7, 2, 1), pow(38, -1, mod=97), pow(0, 0), pow(10**20, 3, 10**9 + 7), pow(True, 5))
show(lambda: pow(2, -1, 6))
show(lambda: pow(2, 3, 0))
show(lambda: pow(2, 3.0, 5))
show(lambda: pow("a", 2))
show(lambda: pow(2))
show(lambda: pow(2, "x", 3))
