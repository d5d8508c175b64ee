# outcome: MemoryError | raised:OverflowError
s = ("\t" * 10**6).expandtabs(10**9)
