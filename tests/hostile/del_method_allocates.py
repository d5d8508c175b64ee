# outcome: finished | fuel | MemoryError
class D:
    def __del__(self): D()
D()
print("done")
