# outcome: MemoryError | fuel
def forever():
    while True:
        yield "x" * 1000
",".join(forever())
