def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(list(), list("abc"), list((1, 2)), list({1: 2}), list(range(3)), list(x for x in "ab"), list({"a": 1}.items()), list(b"ab"))
show(lambda: list(5))
show(lambda: list(1, 2))
show(lambda: list(a=1))
show(lambda: list(None))
