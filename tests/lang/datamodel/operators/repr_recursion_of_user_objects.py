class N:
    def __init__(self): self.kids = []
    def __repr__(self): return f"N({self.kids})"
n = N()
n.kids.append(N())
print(n)
n.kids.append(n)
try:
    repr(n)
except RecursionError:
    print("RecursionError")
