"""A keyword that a built-in function does not know, next to one that it knows."""
calls = {
    "sorted": lambda: sorted([1], revers=True),
    "sort": lambda: [1].sort(keys=None),
    "print": lambda: print(1, seq=2),
    "int": lambda: int("1", bases=3),
    "split": lambda: "a b".split(maxsplits=1),
    "nothing near": lambda: "a b".split(zzz=1),
    "enumerate": lambda: print(1, fluhs=True),
}
for name, call in calls.items():
    try:
        call()
    except TypeError as error:
        print(name, "-", error)
