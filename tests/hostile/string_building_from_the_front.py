# outcome: fuel | finished | MemoryError
s = ""
for i in range(300_000):
    s = "x" + s
print(len(s))
