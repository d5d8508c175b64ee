def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


t = (1, 2, 1.0, "a")
print(t.count(1), t.index("a"), t.index(1, 1), t[1:3], t[::-1], t + (5,), t * 2, 0 * t)
show(lambda: t.index("z"))
show(lambda: t[9])
show(lambda: t["a"])
show(lambda: t[1.5])
show(lambda: t + [1])
show(lambda: t * "a")
