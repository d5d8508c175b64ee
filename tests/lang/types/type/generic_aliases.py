def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(list[int], dict[str, list[int]], tuple[int, ...], list[int].__origin__, list[int].__args__, list[int]([1, 2]), list[int] == list[int], type(list[int]).__name__, set["x"], tuple[()], type[int], list[int].append)if False else print(list[int], dict[str, list[int]], tuple[int, ...], list[int].__origin__, list[int].__args__, list[int]([1, 2]), list[int] == list[int], type(list[int]).__name__, set["x"], tuple[()], type[int])
show(lambda: int[str])
show(lambda: list[int][str])
show(lambda: object[int])
show(lambda: isinstance([], list[int]))
