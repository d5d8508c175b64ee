# outcome: finished
keep = []
class D:
    def __del__(self): keep.append(self)
for i in range(1000):
    D()
print(len(keep) >= 0)
