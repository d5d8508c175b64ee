# outcome: MemoryError | fuel | raised:OverflowError
x = 9 ** 9 ** 9 ** 9
