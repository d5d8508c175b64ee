def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: 1 < "1")
show(lambda: None < 1)
show(lambda: [] < ())
show(lambda: {} < {})
show(lambda: 1j < 1)
show(lambda: "a" < b"a")
show(lambda: len < len)
show(lambda: int < str)
show(lambda: ... < 1)
show(lambda: range(1) < range(2))
show(lambda: None <= None)
show(lambda: {1} < [1])
show(lambda: object() < object() if False else (lambda: 0) < 1)
