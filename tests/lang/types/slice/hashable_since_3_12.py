print(hash(slice(1, 2)) == hash(slice(1, 2)), {slice(1): "a"}[slice(1)])
try:
    hash(slice([], 2))
except Exception as error:
    print(type(error).__name__, error)
