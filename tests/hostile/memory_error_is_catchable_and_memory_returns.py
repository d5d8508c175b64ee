# outcome: finished
for i in range(20):
    try:
        x = [0] * 10**9
    except MemoryError:
        pass
print("still here", len([0] * 1000))
