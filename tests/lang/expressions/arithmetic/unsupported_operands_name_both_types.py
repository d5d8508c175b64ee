def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: [] + ())
show(lambda: {} + {})
show(lambda: "a" - "b")
show(lambda: None * 2)
show(lambda: {1} + {2})
show(lambda: (1,) - (1,))
show(lambda: 1 % "a")
show(lambda: [1] / 2)
show(lambda: object + 1)
show(lambda: len + 1)
show(lambda: print >> 5)
show(lambda: 5 << "a")
show(lambda: [] | [])
show(lambda: {} & {})
show(lambda: "a" @ "b")
show(lambda: 1 ** "a")
show(lambda: pow(1, "a"))
show(lambda: divmod("a", 1))
