def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


a, b = {1, 2, 3}, {3, 4}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), a)
show(lambda: a | [1])
show(lambda: a + b)
show(lambda: a & "a")
show(lambda: a - None)
show(lambda: {1} | {1: 2})
