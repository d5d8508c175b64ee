log = []
class Rec:
    def __setattr__(self, n, v): log.append((n, v))
r = Rec()
r.a = r.b = r.c = 1
r.x, (r.y, *r.z) = 1, (2, 3, 4)
for r.i in range(2): pass
print(log)
