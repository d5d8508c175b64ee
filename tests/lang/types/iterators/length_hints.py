print(iter([1, 2, 3]).__length_hint__(), iter("ab").__length_hint__(), reversed([1]).__length_hint__(), iter(range(5)).__length_hint__(), iter({1: 2}).__length_hint__())
it = iter([1, 2]); next(it)
print(it.__length_hint__())
