class K:
    def __init__(self, n): self.n = n
    def __hash__(self):
        print("hash", self.n)
        return self.n % 3
    def __eq__(self, o):
        print("eq", self.n, o.n)
        return self.n == o.n
d = {K(1): "one", K(4): "four"}
print(d[K(4)])
print(K(7) in d)
s = {K(2)}
s.add(K(2))
print(len(s), len(d))
