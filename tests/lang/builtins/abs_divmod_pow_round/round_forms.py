def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1.5), round(True), round(5), round(5, 2), round(0.5), round(2.5, 0), round(number=1.25, ndigits=1), round(-0.5), round(1e16), round(123.456, -1))
show(lambda: round("a"))
show(lambda: round(1.5, "a"))
show(lambda: round(1.5, 1.0))
show(lambda: round())
show(lambda: round(None))
show(lambda: round(1, 2, 3))
