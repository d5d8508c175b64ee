# outcome: finished | raised:RuntimeError | raised:KeyError
class K:
    def __hash__(self): return 7
    def __eq__(self, o):
        d.clear()
        for i in range(100):
            d[i] = i
        return False
d = {}
d[K()] = 1
d[K()] = 2
print(len(d) > 0)
