def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(tuple(), tuple([1, 2]), tuple("ab"), tuple((1,)), tuple({1: 2}), tuple(x for x in range(2)))
show(lambda: tuple(5))
show(lambda: tuple(1, 2))
show(lambda: tuple(a=1))
