# outcome: finished | fuel
class L:
    n = 0
    def __lt__(self, o):
        L.n += 1
        return L.n % 3 == 0
x = [L() for i in range(5000)]
x.sort()
print(len(x))
