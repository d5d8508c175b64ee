# outcome: finished | MemoryError | fuel
host([lambda: n for n in range(50_000)])
host([print] * 500_000)
host({len: (len, [len]) for _ in range(3)}, key=host)
