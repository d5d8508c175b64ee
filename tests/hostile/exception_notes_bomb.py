# outcome: MemoryError | fuel | raised:ValueError
e = ValueError("x")
for i in range(100):
    e.add_note("n" * 10**6)
raise e
