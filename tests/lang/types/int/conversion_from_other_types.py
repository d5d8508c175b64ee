def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(int(), int(3.99), int(-3.99), int(True), int(1e20), int(-1e16), int(2.0**70))
show(lambda: int(float("inf")))
show(lambda: int(float("-inf")))
show(lambda: int(float("nan")))
show(lambda: int(None))
show(lambda: int([]))
show(lambda: int(1j))
show(lambda: int("1", "2", "3"))
