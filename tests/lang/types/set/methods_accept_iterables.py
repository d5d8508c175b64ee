def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


a = {1, 2, 3}
print(sorted(a.union([4], (5,), {6: 0})), sorted(a.intersection([2, 3, 9], (3,))), sorted(a.difference([1], [2])), sorted(a.symmetric_difference([3, 4])))
print(a.union() == a, a.union() is a, a.intersection() == a, a.difference() == a)
show(lambda: a.union(5))
show(lambda: a.symmetric_difference())
show(lambda: a.intersection([[]]))
show(lambda: a.symmetric_difference([1], [2]))
