def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(round(1234.5678, 2), round(1234.5678, -2), round(1234.5678, 0), round(5.015, 2), round(1e300, 2), round(1.5, 400), round(1.5, -400), round(-15.0, -1))
print(round(25.0, -1), round(35.0, -1), type(round(2.5)), type(round(2.5, 0)), round(2.5, None), round(1e22), round(123.456, -3))
show(lambda: round(float("nan")))
show(lambda: round(float("inf")))
show(lambda: round(float("inf"), 2))
show(lambda: round(1.5, "a"))
show(lambda: round(1.7e308, -308))
show(lambda: round("a"))
