def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print(a | b, b | a, a)
c = a
c |= b
c |= [("k", 1)]
print(a, c is a)
show(lambda: a | [("k", 1)])
show(lambda: a | None)
show(lambda: [] | a)
