# outcome: MemoryError | fuel
import itertools

for bomb in (
    lambda: list(itertools.product(range(10), repeat=10**8)),
    lambda: list(itertools.product(range(1000), repeat=10)),
    lambda: list(itertools.permutations(range(1000))),
    lambda: list(itertools.combinations(range(1000), 500)),
    lambda: list(itertools.combinations_with_replacement(range(10), 10**9)),
    lambda: list(itertools.cycle([1])),
    lambda: list(itertools.count()),
    lambda: [*itertools.repeat(0)],
    lambda: list(itertools.batched(itertools.count(), 100)),
    lambda: list(itertools.zip_longest(itertools.repeat(1), [])),
    lambda: set(itertools.pairwise(itertools.count())),
):
    try:
        bomb()
    except (MemoryError, OverflowError):
        pass
    else:
        print("?")
list(itertools.chain.from_iterable(itertools.repeat([1] * 1000)))
