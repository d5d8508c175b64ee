def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


r = range(10, 50, 5)
print(r[0], r[-1], r[2:4], r[::-1], r[::2], r[-3:], r[100:], r[:-100], r[5:1:-1], list(r[1:6:2]))
show(lambda: r[8])
show(lambda: r[-9])
show(lambda: r["a"])
show(lambda: r[1.0])
