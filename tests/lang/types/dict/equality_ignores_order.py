def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 1.0}, {"a": 1} == {"a": 2}, {} == [], {"a": {}} == {"a": {}}, {1: 1} != {1: 1, 2: 2})
show(lambda: {} < {})
show(lambda: {} > 1)
