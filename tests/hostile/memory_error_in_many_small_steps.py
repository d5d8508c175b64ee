# outcome: finished
def fill():
    keep = []
    try:
        while True:
            keep.append("x" * 100000)
    except MemoryError:
        return len(keep) > 100
print(fill(), fill(), fill())
