# outcome: finished
class C: pass
c = C()
class N(str):
    def __hash__(self):
        c.__dict__ = {}
        return str.__hash__(self)
c.__dict__[N("a")] = 1
print(c.__dict__ is not None)
