# outcome: MemoryError | fuel
import weakref
class C: pass
kept = []
while True:
    c = C()
    kept.append(weakref.ref(c, print))
    kept[-1]()
