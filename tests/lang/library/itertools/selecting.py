def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


from itertools import compress, dropwhile, takewhile, filterfalse, islice, starmap
print(list(compress("abcdef", [1, 0, 1, 0, 1])), list(dropwhile(lambda x: x < 3, [1, 3, 2])), list(takewhile(lambda x: x < 3, [1, 3, 2])), list(filterfalse(None, [0, 1, ""])), list(starmap(pow, [(2, 3), (3, 2)])))
print(list(islice("abcdef", 2)), list(islice("abcdef", 1, None)), list(islice("abcdef", 0, 5, 2)), list(islice([], 3)))
show(lambda: islice([1], -1))
show(lambda: islice([1], 1, 2, 0))
show(lambda: list(starmap(pow, [1])))
