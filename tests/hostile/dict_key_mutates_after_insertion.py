# outcome: finished
class K:
    h = 1
    def __hash__(self): return self.h
k = K()
d = {k: 1}
K.h = 2
d[k] = 2
K.h = 1
print(len(d), d[k])
