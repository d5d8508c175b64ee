# outcome: finished | MemoryError | fuel
class I:
    def __iter__(self):
        for i in range(100):
            x.clear()
            yield i
x = [1, 2, 3]
x.extend(I())
print(len(x))
