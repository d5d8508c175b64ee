# outcome: finished | MemoryError | fuel
s = "\u1e9e\ufb03\u0149\u01f0"
for i in range(10):
    s = (s + s).upper().casefold()
print(len(s) > 0)
