def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: range())
show(lambda: range(1, 2, 0))
show(lambda: range(1.0))
show(lambda: range("5"))
show(lambda: range(1, 2, 3, 4))
show(lambda: range(None))
show(lambda: range(stop=5))
