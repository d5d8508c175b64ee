# outcome: RecursionError
class D(dict):
    def __missing__(self, k): return self[k]
D()[1]
