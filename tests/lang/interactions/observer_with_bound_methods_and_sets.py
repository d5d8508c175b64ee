class Signal:
    def __init__(self): self.slots = {}
    def connect(self, f): self.slots[f] = True; return f
    def __call__(self, *a): return [f(*a) for f in self.slots]
class Model:
    changed = None
    def __init__(self): self.changed = Signal(); self.seen = []
    def note(self, x): self.seen.append(x); return len(self.seen)
m = Model()
m.changed.connect(m.note)
m.changed.connect(m.note)
m.changed.connect(str.upper)
print(m.changed("a"), m.changed("b"), m.seen, len(m.changed.slots))
