class C: pass
c = C()
c.x = C()
print(c.x.y.z)
