def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: 1 + "a")
show(lambda: "a" + 1)
show(lambda: 1 - None)
show(lambda: 1 * None)
show(lambda: [] - 1)
show(lambda: 1 / "2")
show(lambda: 1 // [])
show(lambda: 1 % {})
show(lambda: 2 ** "3")
show(lambda: -"a")
show(lambda: +[])
show(lambda: 1 < "a")
show(lambda: None >= 1)
show(lambda: 1 @ 2)
