# What the constructors say about wrong arguments, and when.
import itertools


def attempt(function, *args, **keywords):
    try:
        function(*args, **keywords)
    except Exception as error:
        print(type(error).__name__, error)
    else:
        print("fine")


attempt(itertools.starmap, len, [1], 3)
attempt(itertools.takewhile, len)
attempt(itertools.cycle)
attempt(itertools.compress, [1])
attempt(itertools.compress, [1], 5)
attempt(itertools.chain, [1], key=2)
attempt(itertools.chain, 5)
attempt(itertools.accumulate)
attempt(itertools.count, "a")
attempt(itertools.repeat, 1, "a")
attempt(itertools.combinations, [1])
attempt(itertools.combinations, [1], 2.5)
attempt(itertools.combinations, 5, -1)
attempt(itertools.permutations, [1], 1.5)
attempt(itertools.permutations, [1], -1)
attempt(itertools.product, [1], repeat=-1)
attempt(itertools.islice, [1])
attempt(itertools.islice, [1], -1)
attempt(itertools.islice, [1], "a", 1)
attempt(itertools.islice, [1], 0, 1, 0)
attempt(itertools.islice, [1], 1, 2, 3, 4)
attempt(itertools.groupby, key=len)
attempt(itertools.zip_longest, [1], fill=2)
attempt(itertools.tee, [1], -1)
