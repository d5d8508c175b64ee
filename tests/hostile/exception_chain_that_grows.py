# outcome: MemoryError | fuel
e = None
while True:
    try:
        raise ValueError("link") from e
    except ValueError as x:
        e = x
