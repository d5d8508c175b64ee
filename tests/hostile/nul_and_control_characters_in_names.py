# outcome: finished | raised:ValueError
class C: pass
c = C()
setattr(c, "a\0b", 1)
setattr(c, "\ud800", 2)
print(len(c.__dict__), getattr(c, "a\0b"))
