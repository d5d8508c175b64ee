def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(slice(1, 2) != slice(1, 3), slice(1, 2) < slice(1, 3), slice(None) == slice(None, None, None), slice(1, 2, 3) == (1, 2, 3))
show(lambda: slice(1) < slice("a"))
