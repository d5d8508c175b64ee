def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


d = {"a": 1, "b": 2, "c": 3}
print(d.pop("a"), d.pop("z", None), d.popitem(), d)
show(lambda: d.pop())
show(lambda: d.pop("x"))
show(lambda: d.pop("x", 1, 2))
show(lambda: d.popitem(1))
