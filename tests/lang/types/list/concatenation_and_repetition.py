def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


a = [1, 2]
print(a + [3], a * 2, 2 * a, a * 0, a * -1, [] + [], [[]] * 3)
show(lambda: a + (1,))
show(lambda: a + None)
show(lambda: a * "x")
show(lambda: a * 1.5)
show(lambda: a * [])
show(lambda: (1,) + [2])
show(lambda: a - [1])
