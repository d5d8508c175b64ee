# outcome: raised:RecursionError | MemoryError
it = iter([1])
for n in range(5000):
    it = enumerate(zip(it, [n]))
list(it)
