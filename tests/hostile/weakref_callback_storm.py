# outcome: finished | fuel | MemoryError
import weakref
class C: pass
hits = []
for i in range(1000):
    c = C()
    weakref.ref(c, hits.append)
print(len(hits) >= 0)
