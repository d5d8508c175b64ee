def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(list(filter(None, [0, 1, "", "a", None, []])), list(filter(lambda x: x % 2, range(6))), list(filter(str.isupper, "aBcD")), list(filter(bool, [])), list(filter({1, 2}.__contains__, [1, 5, 2])))
show(lambda: filter(None, 5))
show(lambda: list(filter(5, [1])))
show(lambda: filter(None))
show(lambda: list(filter(lambda: 1, [1])))
