# outcome: fuel
many = (str,) * 100_000
while True:
    isinstance(1, many)
    issubclass(int, many)
