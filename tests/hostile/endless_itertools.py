# outcome: fuel
import itertools

for endless in (
    lambda: next(itertools.islice(itertools.count(), 10**9, None)),
    lambda: next(itertools.compress(itertools.count(), itertools.repeat(0))),
    lambda: next(itertools.filterfalse(None, itertools.repeat(1))),
    lambda: next(itertools.chain.from_iterable(itertools.repeat(()))),
):
    try:
        endless()
    except BaseException:
        pass
