def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print((1, 2) < (1, 3), () < (0,), (1, 2) == (1, 2.0), (2,) > (1, 99), ("a", 1) < ("b", 0), (1,) != [1])
show(lambda: (1, "a") < (1, 2))
show(lambda: (1,) < 1)
