# outcome: fuel | MemoryError | raised:OverflowError
x = (1 << 8_000_000) - 1
y = (1 << 3_999_999) - 1
while True:
    x // y
