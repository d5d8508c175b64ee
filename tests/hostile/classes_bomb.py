# outcome: MemoryError | fuel
keep = []
while True:
    keep.append(type("C", (), {"x": 1}))
