# outcome: finished | fuel | MemoryError
x = int("f" * 10**7, 16)
print(x.bit_length())
