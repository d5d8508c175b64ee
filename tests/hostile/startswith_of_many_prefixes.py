# outcome: fuel
many, more = ("y",) * 100_000, (b"y",) * 100_000
while True:
    "x".startswith(many)
    b"x".endswith(more)
