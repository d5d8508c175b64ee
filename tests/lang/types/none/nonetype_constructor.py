def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(type(None)(), type(None).__name__, isinstance(None, type(None)))
show(lambda: type(None)(1))
