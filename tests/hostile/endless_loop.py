# outcome: fuel
while True:
    pass
