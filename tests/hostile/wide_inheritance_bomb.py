# outcome: finished | MemoryError | fuel
bases = tuple(type(f"B{i}", (), {}) for i in range(2000))
C = type("C", bases, {})
print(len(C.__mro__))
