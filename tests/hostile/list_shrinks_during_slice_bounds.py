# outcome: finished | raised:ValueError
class I:
    def __init__(self, n): self.n = n
    def __index__(self):
        x.clear()
        return self.n
x = list(range(1000))
print(x[I(10) : I(900)], len(x))
