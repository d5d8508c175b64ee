def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


inf, nan = float("inf"), float("nan")
print(2.0 ** 0.5, 0.0 ** 0, nan ** 0, 1 ** nan, inf ** -1, (-2.0) ** 3, (-8) ** (1 / 3))
print(inf ** 0, (-inf) ** 3, (-inf) ** 2, (-inf) ** -3, 0.0 ** inf, 2.0 ** -1074, 4 ** 0.5, 10.0 ** -5)
show(lambda: 10.0 ** 400)
show(lambda: (-1e200) ** 3)
