class N:
    def __repr__(self): return 5
print([N()])
