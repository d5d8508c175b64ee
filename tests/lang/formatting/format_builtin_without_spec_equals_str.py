def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


for v in (1, 1.5, "a", None, [1], True, 1j, b"x", (1,), {}):
    print(format(v) == str(v), format(v, "") == f"{v}")
show(lambda: format(1, None))
show(lambda: format(1, 5))
show(lambda: format())
show(lambda: format(1, "", ""))
