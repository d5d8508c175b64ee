def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: str.maketrans("ab", "c"))
show(lambda: str.maketrans({"ab": "c"}))
show(lambda: str.maketrans("ab"))
show(lambda: str.maketrans({1.5: "c"}))
show(lambda: str.maketrans("a", "b", 1))
show(lambda: "abc".translate({97: 1.5}))
show(lambda: "abc".translate({97: 0x110000}))
show(lambda: "abc".translate(5))
