def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(slice(None).indices(5), slice(1, -1).indices(5), slice(None, None, -1).indices(5), slice(-100, 100).indices(5), slice(10, 0, -2).indices(5), slice(0, 0).indices(0))
show(lambda: slice(0, 5, 0).indices(5))
show(lambda: slice("a").indices(5))
show(lambda: slice(1).indices(-1))
show(lambda: slice(1).indices())
