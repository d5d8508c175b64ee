# outcome: MemoryError | fuel
class C: pass
c = C()
n = 0
while True:
    setattr(c, f"attribute_{n}", n)
    n += 1
