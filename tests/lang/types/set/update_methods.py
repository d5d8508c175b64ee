def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


a = {1, 2, 3}
a.update([4], "x", {5: 6})
a.intersection_update([1, 4, 5, "x"])
a.difference_update([1], [99])
a.symmetric_difference_update(["x", 7])
print(sorted(a, key=str), a.update(), a.difference_update())
show(lambda: a.update(5))
show(lambda: a.update([[]]))
