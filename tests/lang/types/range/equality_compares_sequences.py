def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(1, 2, 5) == range(1, 2, 9), hash(range(0)) == hash(range(3, 3)), range(5) != range(6))
show(lambda: range(1) < range(2))
