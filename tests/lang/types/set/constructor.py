def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(set("a"), sorted(set("hello")), set(range(2)) == {0, 1}, set({1: 2}), set(()), set((1, 1)))
show(lambda: set(5))
show(lambda: set(1, 2))
show(lambda: set(a=1))
