def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(abs(-5), abs(5), abs(-2**70), abs(-1.5), abs(-0.0), abs(3 + 4j), abs(True), abs(float("-inf")), abs(False))
show(lambda: abs("a"))
show(lambda: abs())
show(lambda: abs([1]))
