def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


d = dict.fromkeys("abc", [])
d["a"].append(1)
print(d, dict.fromkeys([1, 2]), dict.fromkeys((), 5), {}.fromkeys("x"))
show(lambda: dict.fromkeys())
show(lambda: dict.fromkeys(5))
show(lambda: dict.fromkeys([[]]))
