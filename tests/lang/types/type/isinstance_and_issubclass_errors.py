def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: isinstance(1, 5))
show(lambda: isinstance(1, (int, 5)))
show(lambda: isinstance("a", (int, 5)))
show(lambda: isinstance(1, [int]))
show(lambda: isinstance(1, "int"))
show(lambda: issubclass(1, int))
show(lambda: issubclass(int, 5))
show(lambda: issubclass("a", "b"))
show(lambda: isinstance(1, int | None))
show(lambda: isinstance(None, int | None))
show(lambda: isinstance(1, (str, (bytes, (int,)))))
show(lambda: isinstance(1, ()))
show(lambda: isinstance(1, list[int]))
show(lambda: issubclass(int, list[int]))
