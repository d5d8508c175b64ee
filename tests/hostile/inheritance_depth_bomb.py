# outcome: MemoryError | fuel | RecursionError | finished
C = object
for i in range(20000):
    C = type("C", (C,), {})
print(C().__class__.__name__)
