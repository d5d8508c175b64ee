def show(thunk):
    try:
        print(repr(thunk()))
    except Exception as e:
        print(type(e).__name__, e)


a = {1, 2}
print(a <= {1, 2, 3}, a < a, a <= a, a >= {1}, a > {1}, a.issubset([1, 2, 3]), a.issuperset("") , a.isdisjoint([3]), a.isdisjoint([2]), {1} < {2}, {1} > {2}, set() < {1})
show(lambda: a < [1, 2, 3])
show(lambda: a <= 5)
show(lambda: a.issubset(5))
