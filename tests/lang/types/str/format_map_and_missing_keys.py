def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print("{a} {b}".format_map({"a": 1, "b": [2]}), "{a[x]}".format_map({"a": {"x": 9}}))
show(lambda: "{a}".format_map({}))
show(lambda: "{}".format_map({}))
show(lambda: "{0}".format_map([5]))
