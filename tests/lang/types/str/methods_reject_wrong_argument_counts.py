def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: "a".upper(1))
show(lambda: "a".find())
show(lambda: "a".replace("a"))
show(lambda: "a".join())
show(lambda: "a".center())
show(lambda: "a".startswith())
show(lambda: "a".split(1, 2, 3))
show(lambda: "a".isalpha(1))
show(lambda: "a".encode(x=1))
show(lambda: "a".zfill(1, 2))
show(lambda: "a".strip(chars="a"))
