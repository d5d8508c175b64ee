# outcome: fuel
try:
    1 / 0
finally:
    while True:
        pass
