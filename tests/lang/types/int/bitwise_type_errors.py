def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: 1 & 1.0)
show(lambda: 1.5 | 2)
show(lambda: "a" ^ 1)
show(lambda: ~1.5)
show(lambda: 1 << 1.0)
