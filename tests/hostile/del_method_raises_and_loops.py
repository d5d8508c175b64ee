# outcome: finished | fuel
class D:
    def __del__(self): raise ValueError("in del")
for i in range(1000):
    D()
print("done")
