def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: "a".uper())
show(lambda: "a".appned(1))
show(lambda: "a".startwith("a"))
show(lambda: "a".lenght)
show(lambda: "a".strp)
show(lambda: "a".push("b"))
show(lambda: "a".xyzzyx)
