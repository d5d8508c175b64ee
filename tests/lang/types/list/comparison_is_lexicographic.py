def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [1], [2] > [1, 9], [1, 2] == [1.0, 2.0], [1] == (1,), [1] != [1], [[1], 2] <= [[1], 3])
show(lambda: [1, "a"] < [1, 2])
show(lambda: [1] < (1,))
show(lambda: [1, "a"] < [2, 2])
show(lambda: [None] < [None])
show(lambda: [{}] < [{}])
show(lambda: [{}, 1] < [{}, 2])
