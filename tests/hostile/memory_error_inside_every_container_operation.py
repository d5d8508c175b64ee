# outcome: finished | MemoryError | fuel
survived = 0
ops = (lambda: [0] * 10**9, lambda: (0,) * 10**9, lambda: "x" * 10**9, lambda: b"x" * 10**9, lambda: bytearray(10**9), lambda: list(range(10**8)), lambda: set(range(10**8)), lambda: dict.fromkeys(range(10**8)), lambda: 1 << 10**10, lambda: "a".center(10**9), lambda: tuple(range(10**8)))
for op in ops:
    try:
        op()
    except MemoryError:
        survived += 1
print(survived)
