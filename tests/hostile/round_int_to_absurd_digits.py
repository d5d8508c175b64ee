# outcome: finished | MemoryError | fuel | raised:OverflowError
print(round(5, -(10**9)))
