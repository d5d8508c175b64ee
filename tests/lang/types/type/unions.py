def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(int | str, int | None, None | int, (int | str) | float, int | int, (int | str) == (str | int), (int | str).__args__, isinstance(5, int | str), issubclass(bool, int | str), type(int | str).__name__, hash(int | str) == hash(str | int))
show(lambda: int | 5)
show(lambda: 5 | int)
show(lambda: int | "str")
