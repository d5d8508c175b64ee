def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


from itertools import count, cycle, repeat, islice
print(list(islice(count(5), 3)), list(islice(count(1, -0.5), 3)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(islice(repeat(1), 2)), list(cycle([])), count(3), repeat(5, 2))
show(lambda: list(repeat(1, -5)))
show(lambda: count("a"))
