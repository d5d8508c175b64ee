# outcome: finished | raised:RuntimeError
class K:
    def __init__(self, n): self.n = n
    def __hash__(self):
        s.clear()
        return self.n % 3
    def __eq__(self, o):
        s.clear()
        return False
s = set()
for i in range(20):
    s.add(K(i))
print(len(s | {K(1), K(2)}) >= 0)
