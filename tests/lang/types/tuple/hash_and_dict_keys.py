def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


d = {(1, 2): "a", (): "b", ((1,), "x"): "c"}
print(d[1, 2], d[()], d[((1,), "x")], hash((1, 2)) == hash((1.0, 2.0)), hash((1, 2)) == hash((2, 1)))
show(lambda: hash(([],)))
show(lambda: {(1, []): 1})
