# outcome: finished | raised:TypeError | raised:ValueError | MemoryError
class L(list):
    def __len__(self): return 10**9
x = L([1, 2, 3])
print(sorted(x), list(x), x + [4], x == [1, 2, 3], x[::-1])
