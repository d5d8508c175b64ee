def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(int == int, int == float, {int: 1}[int], int in (str, int), hash(int) == hash(int), int is int, [int, str].index(str))
show(lambda: int < str)
show(lambda: int + str)
