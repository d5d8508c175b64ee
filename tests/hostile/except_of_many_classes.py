# outcome: fuel
many = (KeyError,) * 100_000
while True:
    try:
        try:
            raise ValueError
        except many:
            pass
    except ValueError:
        pass
