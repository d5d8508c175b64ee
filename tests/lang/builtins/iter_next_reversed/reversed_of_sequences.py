def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(list(reversed([1, 2])), list(reversed("ab")), list(reversed(())), list(reversed(range(3))), list(reversed({1: 1, 2: 2})))
show(lambda: reversed({1, 2}))
show(lambda: reversed(5))
show(lambda: reversed(x for x in []))
show(lambda: reversed())
show(lambda: reversed([], []))
