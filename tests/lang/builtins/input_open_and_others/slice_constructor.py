def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(slice(5), slice(1, 5), slice(1, 5, 2), [0, 1, 2, 3][slice(1, 3)])
show(lambda: slice())
