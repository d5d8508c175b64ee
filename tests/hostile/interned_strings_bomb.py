# outcome: MemoryError | fuel
n = 0
while True:
    exec(f"name_{n} = {n}")
    n += 1
