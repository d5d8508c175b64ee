def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print("{:{}}|{:{w}.{p}f}|{0!r:>{w}}".replace("0!r", "!r").format(5, 4, 3.14159, "s", w=8, p=2), "{0:{1}{2}}".format("a", "*^", 7), "{:{a}{b}}".format("x", a=">", b=5))
show(lambda: "{:{:{}}}".format(1, 2, 3))
show(lambda: "{:{}}".format(1))
