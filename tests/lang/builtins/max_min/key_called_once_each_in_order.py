calls = []
def key(x):
    calls.append(x)
    return -x
print(max([3, 1, 2], key=key), min(iter([3, 1]), key=key), calls)
