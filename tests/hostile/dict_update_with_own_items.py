# outcome: MemoryError | fuel | raised:RuntimeError
d = {0: 0}
while True:
    d.update({k + len(d): v for k, v in d.items()})
