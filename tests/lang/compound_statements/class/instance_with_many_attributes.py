class C: pass
c = C()
for i in range(300):
    setattr(c, f"a{i}", i)
for i in range(0, 300, 2):
    delattr(c, f"a{i}")
c.a0 = "again"
print(len(c.__dict__), list(c.__dict__)[:2], list(c.__dict__)[-1], c.a299, hasattr(c, "a2"))
