def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


d = {"a": None, 1: 2}
print("a" in d, None in d, 1.0 in d, "b" not in d, len(d), bool(d), bool({}), 2 in d.values())
show(lambda: [] in d)
show(lambda: {} in d)
