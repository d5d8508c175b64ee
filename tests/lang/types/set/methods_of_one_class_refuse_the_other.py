# set and frozenset have much in common, but their methods are not each other's.
def attempt(call):
    try:
        print(call())
    except TypeError as error:
        print(error)


attempt(lambda: frozenset.union([1], [2]))
attempt(lambda: frozenset.copy({1}))
attempt(lambda: frozenset.__contains__({1}, 1))
attempt(lambda: frozenset.__hash__({1}))
attempt(lambda: frozenset.__and__({1}, {1}))
attempt(lambda: frozenset.isdisjoint(set(), ()))
attempt(lambda: set.add(frozenset(), 1))
attempt(lambda: set.__init__(frozenset(), [1]))
attempt(lambda: set.__ior__(frozenset(), {1}))
attempt(lambda: BaseException.with_traceback(1, None))


class Frozen(frozenset):
    pass


attempt(lambda: frozenset.union(Frozen([1]), [2]))
