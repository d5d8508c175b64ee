# outcome: finished | fuel | MemoryError
s = ""
for i in range(300_000):
    s = s + "x"
print(len(s))
