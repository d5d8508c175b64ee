def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


print(sum(range(101)), max(range(5, 50, 4)), min(range(9, 0, -2)), sorted(range(5, 0, -1)))
show(lambda: max(range(0)))
